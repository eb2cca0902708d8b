using System.Linq;
using System.Management.Automation;

namespace Edgewise.StandIn
{
    [Cmdlet("Get", "CsHostingProvider")]
    public class GetHostingProvider : StandInCmdlet
    {
        [Parameter(Position = 0)] public string Identity { get; set; }
        [Parameter] public SwitchParameter LocalStore { get; set; }

        protected override void ProcessRecord()
        {
            foreach (var each in State.Hosting.Where(each => Identity == null || Same(each.Identity, Identity)))
                WriteObject(Typed(
                    "WritableConfig.Settings.Edge.DisplayHostingProvider",
                    ("Identity", new XdsIdentity(each.Identity)),
                    ("Name", each.Identity),
                    ("ProxyFqdn", each.ProxyFqdn),
                    ("VerificationLevel", System.Enum.Parse(typeof(VerificationLevelType), each.VerificationLevel)),
                    ("Enabled", each.Enabled),
                    ("EnabledSharedAddressSpace", each.EnabledSharedAddressSpace),
                    ("HostsOCSUsers", each.HostsOCSUsers),
                    ("IsLocal", each.IsLocal),
                    ("AutodiscoverUrl", State.Has2013 ? each.AutodiscoverUrl : null)));
        }
    }

    /// <summary>The values that can be set on an entry: all but its name and its proxy (F114).</summary>
    public abstract class HostingValues : StandInCmdlet
    {
        [Parameter] public bool EnabledSharedAddressSpace { get; set; }
        [Parameter] public bool HostsOCSUsers { get; set; }
        [Parameter] public bool IsLocal { get; set; }
        [Parameter] public VerificationLevelType VerificationLevel { get; set; }
        [Parameter] public SwitchParameter Force { get; set; }

        protected virtual void Fill(HostingState entry)
        {
            var given = MyInvocation.BoundParameters;
            if (given.ContainsKey("EnabledSharedAddressSpace")) entry.EnabledSharedAddressSpace = EnabledSharedAddressSpace;
            if (given.ContainsKey("HostsOCSUsers")) entry.HostsOCSUsers = HostsOCSUsers;
            if (given.ContainsKey("IsLocal")) entry.IsLocal = IsLocal;
            if (given.ContainsKey("VerificationLevel")) entry.VerificationLevel = VerificationLevel.ToString();
            if (given.TryGetValue("Enabled", out var enabled)) entry.Enabled = (bool)enabled;
            if (given.TryGetValue("AutodiscoverUrl", out var url)) entry.AutodiscoverUrl = (string)url;
        }
    }

    /// <summary>Without -AutodiscoverUrl, which came with Lync Server 2013 (F114).</summary>
    [Cmdlet("New", "CsHostingProvider", SupportsShouldProcess = true)]
    public class NewHostingProvider2010 : HostingValues
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; }
        [Parameter(Mandatory = true)] public string ProxyFqdn { get; set; }
        [Parameter(Mandatory = true)] public bool Enabled { get; set; }

        protected override void ProcessRecord()
        {
            if (State.Edge.RoutingMethod == "UseDefaultRouting") { Refuse("The Edge uses a default route."); return; }
            if (State.Providers.Any(each => Same(each.Identity, Identity) || Same(each.ProxyFqdn, ProxyFqdn)) ||
                State.Hosting.Any(each => Same(each.Identity, Identity) || Same(each.ProxyFqdn, ProxyFqdn)))
            {
                Refuse("A provider with this name or this address exists already.");
                return;
            }
            Change(Identity, () =>
            {
                var made = new HostingState { Identity = Identity, ProxyFqdn = ProxyFqdn };
                Fill(made);
                State.Hosting.Add(made);
            });
        }
    }

    [Cmdlet("New", "CsHostingProvider", SupportsShouldProcess = true)]
    public class NewHostingProvider2013 : NewHostingProvider2010
    {
        [Parameter] public string AutodiscoverUrl { get; set; }
    }

    [Cmdlet("Set", "CsHostingProvider", SupportsShouldProcess = true)]
    public class SetHostingProvider2010 : HostingValues
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; }
        [Parameter] public bool Enabled { get; set; }

        protected override void ProcessRecord()
        {
            var found = State.Hosting.FirstOrDefault(each => Same(each.Identity, Identity));
            if (found == null) Refuse("Cannot find the provider " + Identity + ".");
            else Change(found.Identity, () => Fill(found));
        }
    }

    /// <summary>That an empty address takes the old one away is a guess.</summary>
    [Cmdlet("Set", "CsHostingProvider", SupportsShouldProcess = true)]
    public class SetHostingProvider2013 : SetHostingProvider2010
    {
        [Parameter] [AllowEmptyString] public string AutodiscoverUrl { get; set; }
    }

    [Cmdlet("Remove", "CsHostingProvider", SupportsShouldProcess = true)]
    public class RemoveHostingProvider : StandInCmdlet
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; }

        protected override void ProcessRecord()
        {
            var found = State.Hosting.FirstOrDefault(each => Same(each.Identity, Identity));
            if (found == null) Refuse("Cannot find the provider " + Identity + ".");
            else Change(found.Identity, () => State.Hosting.Remove(found));
        }
    }

    /// <summary>A domain can be on one of the two lists only (F88).</summary>
    public abstract class NewListedDomain : StandInCmdlet
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; }
        [Parameter] public string Comment { get; set; }

        protected void Add(System.Collections.Generic.List<string> list)
        {
            if (State.AllowedDomains.Concat(State.BlockedDomains).Any(each => Same(each, Identity)))
                Refuse("The domain " + Identity + " is on a list already.");
            else Change(Identity, () => list.Add(Identity));
        }
    }

    [Cmdlet("New", "CsAllowedDomain", SupportsShouldProcess = true)]
    public class NewAllowedDomain : NewListedDomain
    {
        [Parameter] public string ProxyFqdn { get; set; }
        [Parameter] public bool MarkForMonitoring { get; set; }
        protected override void ProcessRecord() => Add(State.AllowedDomains);
    }

    [Cmdlet("New", "CsBlockedDomain", SupportsShouldProcess = true)]
    public class NewBlockedDomain : NewListedDomain
    {
        protected override void ProcessRecord() => Add(State.BlockedDomains);
    }

    public abstract class RemoveListedDomain : StandInCmdlet
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; }

        protected void Take(System.Collections.Generic.List<string> list)
        {
            var found = list.FirstOrDefault(each => Same(each, Identity));
            if (found == null) Refuse("Cannot find the domain " + Identity + ".");
            else Change(found, () => list.Remove(found));
        }
    }

    [Cmdlet("Remove", "CsAllowedDomain", SupportsShouldProcess = true)]
    public class RemoveAllowedDomain : RemoveListedDomain
    {
        protected override void ProcessRecord() => Take(State.AllowedDomains);
    }

    [Cmdlet("Remove", "CsBlockedDomain", SupportsShouldProcess = true)]
    public class RemoveBlockedDomain : RemoveListedDomain
    {
        protected override void ProcessRecord() => Take(State.BlockedDomains);
    }

    [Cmdlet("Get", "CsAllowedDomain")]
    public class GetAllowedDomain : StandInCmdlet
    {
        protected override void ProcessRecord()
        {
            foreach (var each in State.AllowedDomains)
                WriteObject(Typed(
                    "WritableConfig.Settings.Edge.AllowedDomain",
                    ("Identity", new XdsIdentity(each)),
                    ("Domain", each),
                    ("ProxyFqdn", State.DirectDomains.Contains(each) ? "edge." + each : null)));
        }
    }

    [Cmdlet("Get", "CsBlockedDomain")]
    public class GetBlockedDomain : StandInCmdlet
    {
        protected override void ProcessRecord()
        {
            foreach (var each in State.BlockedDomains)
                WriteObject(Typed("WritableConfig.Settings.Edge.BlockedDomain", ("Identity", new XdsIdentity(each)), ("Domain", each)));
        }
    }

    /// <summary>The organisation of every stand-in has one SIP domain.</summary>
    [Cmdlet("Get", "CsSipDomain")]
    public class GetSipDomain : StandInCmdlet
    {
        protected override void ProcessRecord() =>
            WriteObject(Typed("Xds.SipDomain", ("Identity", new XdsIdentity("contoso.com")), ("Name", "contoso.com"), ("IsDefault", true)));
    }

    /// <summary>Only an allowed domain can be tested (F108). A guess: a server named `dead` does not answer.</summary>
    [Cmdlet("Test", "CsFederatedPartner")]
    public class TestFederatedPartner : StandInCmdlet
    {
        [Parameter(Mandatory = true, Position = 0)] public string TargetFqdn { get; set; }
        [Parameter(Mandatory = true, Position = 1)] public string Domain { get; set; }

        protected override void ProcessRecord()
        {
            if (!State.AllowedDomains.Any(each => Same(each, Domain))) { Refuse("The domain is not allowed."); return; }
            WriteObject(Typed(
                "SyntheticTransactions.TaskOutput",
                ("TargetFqdn", TargetFqdn),
                ("Result", Domain.StartsWith("dead") ? "Failure" : "Success")));
        }
    }
}
