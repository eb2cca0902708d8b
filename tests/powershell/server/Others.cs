using System;
using System.Linq;
using System.Management.Automation;

namespace Edgewise.StandIn
{
    [Cmdlet("Get", "CsAccessEdgeConfiguration")]
    public class GetEdge : StandInCmdlet
    {
        [Parameter(Position = 0)] public string Identity { get; set; }
        [Parameter] public SwitchParameter LocalStore { get; set; }

        protected override void ProcessRecord() => WriteObject(Typed(
            "WritableConfig.Settings.Edge.AccessEdgeSettings",
            ("Identity", new XdsIdentity("Global")),
            ("AllowOutsideUsers", State.Edge.AllowOutsideUsers),
            ("AllowFederatedUsers", State.Edge.AllowFederatedUsers),
            ("EnablePartnerDiscovery", State.Edge.EnablePartnerDiscovery),
            ("RoutingMethod", State.Edge.RoutingMethod)));
    }

    /// <summary>Parameter sets as in F41.</summary>
    [Cmdlet("Set", "CsAccessEdgeConfiguration", SupportsShouldProcess = true, DefaultParameterSetName = "Identity")]
    public class SetEdge : StandInCmdlet
    {
        [Parameter(Position = 0)] public string Identity { get; set; }
        [Parameter] public bool AllowFederatedUsers { get; set; }
        [Parameter] public bool AllowOutsideUsers { get; set; }
        [Parameter(Mandatory = true, ParameterSetName = "DnsSrvRouting")] public SwitchParameter UseDnsSrvRouting { get; set; }
        [Parameter(Mandatory = true, ParameterSetName = "DnsSrvRouting")] public bool EnablePartnerDiscovery { get; set; }
        [Parameter(Mandatory = true, ParameterSetName = "DefaultRoute")] public SwitchParameter UseDefaultRouting { get; set; }
        [Parameter(Mandatory = true, ParameterSetName = "DefaultRoute")] public string DefaultRouteFqdn { get; set; }

        protected override void ProcessRecord()
        {
            if (UseDefaultRouting && State.Providers.Count + State.Hosting.Count > 0) { Refuse("Delete the providers first."); return; }
            var given = MyInvocation.BoundParameters;
            Change("Global", () =>
            {
                if (given.ContainsKey("AllowFederatedUsers")) State.Edge.AllowFederatedUsers = AllowFederatedUsers;
                if (given.ContainsKey("AllowOutsideUsers")) State.Edge.AllowOutsideUsers = AllowOutsideUsers;
                if (given.ContainsKey("EnablePartnerDiscovery")) State.Edge.EnablePartnerDiscovery = EnablePartnerDiscovery;
                if (UseDnsSrvRouting) State.Edge.RoutingMethod = "UseDnsSrvRouting";
                if (UseDefaultRouting) State.Edge.RoutingMethod = "UseDefaultRouting";
            });
        }
    }

    /// <summary>A guess: an asterisk finds everybody, so a script has to refuse it by itself.</summary>
    [Cmdlet("Get", "CsUser")]
    public class GetUser : StandInCmdlet
    {
        [Parameter(Position = 0)] public string Identity { get; set; }

        public static string Address(string typed) =>
            typed.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? typed : "sip:" + typed;

        protected override void ProcessRecord()
        {
            var found = State.Users.Where(each => Identity == null || Identity.Contains('*') || Same(each.SipAddress, Address(Identity))).ToList();
            if (Identity != null && found.Count == 0) Refuse("Management object not found for identity " + Identity + ".");
            foreach (var each in found)
            {
                var made = Typed("ADConnect.Schema.OCSUser", ("Identity", new XdsIdentity("CN=" + each.SipAddress)), ("SipAddress", each.SipAddress));
                object policy = each.Policy == "" ? null : State.HasSkype ? new PolicyReference(each.Policy) : each.Policy;
                made.Properties.Add(new PSNoteProperty("ExternalAccessPolicy", policy));
                WriteObject(made);
            }
        }
    }

    /// <summary>Came with Lync Server 2013 and went with Skype for Business Server 2019 (F73).</summary>
    [Cmdlet("Get", "CsXmppAllowedPartner")]
    public class GetXmppPartner : StandInCmdlet
    {
        protected override void ProcessRecord()
        {
            foreach (var each in State.XmppPartners)
                WriteObject(Typed("WritableConfig.Settings.XmppFederation.AllowedPartner", ("Identity", new XdsIdentity(each))));
        }
    }

    [Cmdlet("Get", "CsSite")]
    public class GetSite : StandInCmdlet
    {
        protected override void ProcessRecord()
        {
            foreach (var each in State.Sites)
                WriteObject(Typed("Xds.DisplaySite", ("Identity", new XdsIdentity("Site:" + each)), ("FederationRoute", "EdgeServer:edge.contoso.com")));
        }
    }

    [Cmdlet("Get", "CsManagementStoreReplicationStatus")]
    public class GetReplication : StandInCmdlet
    {
        protected override void ProcessRecord()
        {
            foreach (var each in State.Replicas)
                WriteObject(Typed("Xds.ReplicationState", ("UpToDate", each.UpToDate), ("ReplicaFqdn", each.Fqdn), ("LastStatusReport", DateTime.UnixEpoch)));
        }
    }

    /// <summary>The base version, patched or not (F109).</summary>
    [Cmdlet("Get", "CsServerVersion")]
    public class GetServerVersion : StandInCmdlet
    {
        protected override bool IsLocal => true;

        protected override void ProcessRecord() => WriteObject("Stand-in for " + State.Version);
    }

    /// <summary>From Skype for Business Server 2015 on (F109).</summary>
    [Cmdlet("Get", "CsServerPatchVersion")]
    public class GetServerPatchVersion : StandInCmdlet
    {
        protected override bool IsLocal => true;

        protected override void ProcessRecord() =>
            WriteObject(Typed("Deployment.PatchVersion", ("ComponentName", "Core Components"), ("Version", "0.0.0.0")));
    }

    /// <summary>Certificates of this machine only; a Front End Server has none of the Access Edge.</summary>
    [Cmdlet("Get", "CsCertificate")]
    public class GetCertificate : StandInCmdlet
    {
        [Parameter] public string[] Type { get; set; }

        protected override bool IsLocal => true;

        protected override void ProcessRecord()
        {
            if (!State.OnEdge) return;
            WriteObject(Typed(
                "Deployment.CertificateReference",
                ("Subject", "CN=sip.contoso.com"),
                ("AlternativeNames", new[] { "sip.contoso.com" }),
                ("NotAfter", new DateTime(2027, 3, 1)),
                ("Issuer", "CN=Example CA")));
        }
    }
}
