using System.Linq;
using System.Management.Automation;

namespace Edgewise.StandIn
{
    [Cmdlet("Get", "CsPublicProvider")]
    public class GetPublicProvider : StandInCmdlet
    {
        [Parameter(Position = 0)] public string Identity { get; set; }
        [Parameter] public string Filter { get; set; }
        [Parameter] public SwitchParameter LocalStore { get; set; }

        protected override void ProcessRecord()
        {
            var found = State.Providers.Where(each => Identity == null || Same(each.Identity, Identity)).ToList();
            if (Identity != null && found.Count == 0) Refuse("Cannot find the provider " + Identity + ".");
            foreach (var each in found) WriteObject(Shown(each));
        }

        private PSObject Shown(ProviderState from) => Typed(
            "WritableConfig.Settings.Edge.DisplayPublicProvider",
            ("Identity", new XdsIdentity(from.Identity)),
            ("Name", from.Identity),
            ("ProxyFqdn", from.ProxyFqdn),
            ("VerificationLevel", System.Enum.Parse(typeof(VerificationLevelType), from.VerificationLevel)),
            ("Enabled", from.Enabled),
            ("IconUrl", State.Has2013 ? from.IconUrl : null),
            ("NameDecorationDomain", State.HasDecoration ? from.NameDecorationDomain : null),
            ("NameDecorationRoutingDomain", State.HasDecoration ? from.NameDecorationRoutingDomain : null),
            ("NameDecorationExcludedDomainList", State.HasDecoration ? List(from.NameDecorationExcludedDomainList) : null),
            ("EnableSkypeIdRouting", State.HasSkype ? from.EnableSkypeIdRouting : (object)null),
            ("EnableSkypeDirectorySearch", State.HasSkype ? from.EnableSkypeDirectorySearch : (object)null));

        private object List(string text) =>
            State.ListAsArray ? text.Split(',', System.StringSplitOptions.RemoveEmptyEntries) : text;
    }

    /// <summary>Parameters of Lync Server 2010 (K10); later versions add to them (C11, K10).</summary>
    [Cmdlet("New", "CsPublicProvider", SupportsShouldProcess = true)]
    public class NewPublicProvider2010 : StandInCmdlet
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; }
        [Parameter(Mandatory = true)] public string ProxyFqdn { get; set; }
        [Parameter(Mandatory = true)] public bool Enabled { get; set; }
        [Parameter] public VerificationLevelType VerificationLevel { get; set; } = VerificationLevelType.AlwaysVerifiable;
        [Parameter] public SwitchParameter Force { get; set; }

        protected override void ProcessRecord()
        {
            // F42: no public provider beside a default route. F47: names and addresses are unique among all providers.
            if (State.Edge.RoutingMethod == "UseDefaultRouting") { Refuse("The Edge uses a default route."); return; }
            if (State.Providers.Any(each => Same(each.Identity, Identity) || Same(each.ProxyFqdn, ProxyFqdn)) ||
                State.Hosting.Any(each => Same(each.Identity, Identity) || Same(each.ProxyFqdn, ProxyFqdn)))
            {
                Refuse("A provider with this name or this address exists already.");
                return;
            }
            Change(Identity, () => State.Providers.Add(Made()));
        }

        protected virtual ProviderState Made() => new()
        {
            Identity = Identity,
            ProxyFqdn = ProxyFqdn,
            Enabled = Enabled,
            VerificationLevel = VerificationLevel.ToString(),
        };
    }

    [Cmdlet("New", "CsPublicProvider", SupportsShouldProcess = true)]
    public class NewPublicProvider2013 : NewPublicProvider2010
    {
        [Parameter] public string IconUrl { get; set; } = "";

        protected override ProviderState Made()
        {
            var made = base.Made();
            made.IconUrl = IconUrl;
            return made;
        }
    }

    [Cmdlet("New", "CsPublicProvider", SupportsShouldProcess = true)]
    public class NewPublicProviderCu5 : NewPublicProvider2013
    {
        [Parameter] public string NameDecorationDomain { get; set; } = "";
        [Parameter] public string NameDecorationRoutingDomain { get; set; } = "";
        [Parameter] public string NameDecorationExcludedDomainList { get; set; } = "";

        protected override ProviderState Made()
        {
            var made = base.Made();
            made.NameDecorationDomain = NameDecorationDomain;
            made.NameDecorationRoutingDomain = NameDecorationRoutingDomain;
            made.NameDecorationExcludedDomainList = NameDecorationExcludedDomainList;
            return made;
        }
    }

    [Cmdlet("New", "CsPublicProvider", SupportsShouldProcess = true)]
    public class NewPublicProvider2015 : NewPublicProviderCu5
    {
        [Parameter] public bool EnableSkypeIdRouting { get; set; }
        [Parameter] public bool EnableSkypeDirectorySearch { get; set; }

        protected override ProviderState Made()
        {
            var made = base.Made();
            made.EnableSkypeIdRouting = EnableSkypeIdRouting;
            made.EnableSkypeDirectorySearch = EnableSkypeDirectorySearch;
            return made;
        }
    }

    public abstract class ExistingProvider : StandInCmdlet
    {
        [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)] public string Identity { get; set; }
        [Parameter] public SwitchParameter Force { get; set; }

        protected override void ProcessRecord()
        {
            var found = State.Providers.FirstOrDefault(each => Same(each.Identity, Identity));
            if (found == null) Refuse("Cannot find the provider " + Identity + ".");
            else Work(found);
        }

        protected abstract void Work(ProviderState found);
    }

    /// <summary>Changes the switch and the level, nothing else (F46).</summary>
    [Cmdlet("Set", "CsPublicProvider", SupportsShouldProcess = true)]
    public class SetPublicProvider : ExistingProvider
    {
        [Parameter] public bool Enabled { get; set; }
        [Parameter] public VerificationLevelType VerificationLevel { get; set; }

        protected override void Work(ProviderState found) => Change(found.Identity, () =>
        {
            if (MyInvocation.BoundParameters.ContainsKey("Enabled")) found.Enabled = Enabled;
            if (MyInvocation.BoundParameters.ContainsKey("VerificationLevel")) found.VerificationLevel = VerificationLevel.ToString();
        });
    }

    [Cmdlet("Remove", "CsPublicProvider", SupportsShouldProcess = true)]
    public class RemovePublicProvider : ExistingProvider
    {
        protected override void Work(ProviderState found) =>
            Change(found.Identity, () => State.Providers.Remove(found));
    }

    /// <summary>An error where the entry is enabled already (F45).</summary>
    [Cmdlet("Enable", "CsPublicProvider", SupportsShouldProcess = true)]
    public class EnablePublicProvider : ExistingProvider
    {
        protected override void Work(ProviderState found)
        {
            if (found.Enabled) Refuse("The provider " + found.Identity + " is enabled already.");
            else Change(found.Identity, () => found.Enabled = true);
        }
    }

    /// <summary>That it refuses an entry that is off already is a guess, drawn from its counterpart (F45).</summary>
    [Cmdlet("Disable", "CsPublicProvider", SupportsShouldProcess = true)]
    public class DisablePublicProvider : ExistingProvider
    {
        protected override void Work(ProviderState found)
        {
            if (!found.Enabled) Refuse("The provider " + found.Identity + " is disabled already.");
            else Change(found.Identity, () => found.Enabled = false);
        }
    }
}
