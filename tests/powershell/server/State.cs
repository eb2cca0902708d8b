using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Edgewise.StandIn
{
    /// <summary>What a server holds. Read from JSON at the start of a case and written back after each script.</summary>
    public class ServerState
    {
        /// <summary>lync-2010, lync-2013, lync-2013-cu5, sfb-2015, sfb-2019 or sfb-se.</summary>
        public string Version { get; set; } = "lync-2013-cu5";
        /// <summary>Whether the commands know EnablePublicCloudAccess (F85: its printed syntax went on 2025-05-05).</summary>
        public bool TextFlag { get; set; } = true;
        /// <summary>Whether the account may change anything. A guess: reading needs no more than the shell.</summary>
        public bool Rights { get; set; } = true;
        /// <summary>Run on an Edge Server: a guess, that only what reads the copy on the machine answers there (F55).</summary>
        public bool OnEdge { get; set; }
        /// <summary>A guess: a list of domains comes back as several texts on some servers, as one on others.</summary>
        public bool ListAsArray { get; set; }
        public EdgeState Edge { get; set; } = new();
        public List<ProviderState> Providers { get; set; } = new();
        public List<HostingState> Hosting { get; set; } = new();
        public List<string> AllowedDomains { get; set; } = new();
        /// <summary>Those of the allowed domains that name a server (F87).</summary>
        public List<string> DirectDomains { get; set; } = new();
        public List<string> BlockedDomains { get; set; } = new();
        public List<string> XmppPartners { get; set; } = new();
        public List<PolicyState> Policies { get; set; } = new();
        public List<UserState> Users { get; set; } = new();
        public List<string> Sites { get; set; } = new();
        public List<ReplicaState> Replicas { get; set; } = new();

        [JsonIgnore] public bool Has2013 => Version != "lync-2010";
        [JsonIgnore] public bool HasDecoration => Has2013 && Version != "lync-2013";
        [JsonIgnore] public bool HasSkype => Version.StartsWith("sfb");

        public static readonly JsonSerializerOptions Json = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };

        /// <summary>The state as text in one form: the order in which entries were made does not count.</summary>
        public string Write()
        {
            Providers = Providers.OrderBy(each => each.Identity, System.StringComparer.Ordinal).ToList();
            Hosting = Hosting.OrderBy(each => each.Identity, System.StringComparer.Ordinal).ToList();
            AllowedDomains.Sort(System.StringComparer.Ordinal);
            BlockedDomains.Sort(System.StringComparer.Ordinal);
            Policies = Policies.OrderBy(each => each.Identity, System.StringComparer.Ordinal).ToList();
            return JsonSerializer.Serialize(this, Json);
        }
    }

    /// <summary>One global object (F41). All flags are off unless set (F40, F41).</summary>
    public class EdgeState
    {
        public bool AllowFederatedUsers { get; set; }
        public bool AllowOutsideUsers { get; set; }
        public bool EnablePartnerDiscovery { get; set; }
        /// <summary>UseDnsSrvRouting or UseDefaultRouting. That the property is called RoutingMethod is from samples of output.</summary>
        public string RoutingMethod { get; set; } = "UseDnsSrvRouting";
    }

    /// <summary>Numbers are a guess: no source says which name `-VerificationLevel 2` is (facts, section 10).</summary>
    public enum VerificationLevelType
    {
        AlwaysUnverifiable = 0,
        AlwaysVerifiable = 1,
        UseSourceVerification = 2,
    }

    public class ProviderState
    {
        public string Identity { get; set; } = "";
        public string ProxyFqdn { get; set; } = "";
        public bool Enabled { get; set; }
        /// <summary>AlwaysVerifiable is what the command takes by itself (F48).</summary>
        public string VerificationLevel { get; set; } = nameof(VerificationLevelType.AlwaysVerifiable);
        public string IconUrl { get; set; } = "";
        public string NameDecorationDomain { get; set; } = "";
        public string NameDecorationRoutingDomain { get; set; } = "";
        public string NameDecorationExcludedDomainList { get; set; } = "";
        public bool EnableSkypeIdRouting { get; set; }
        public bool EnableSkypeDirectorySearch { get; set; }
    }

    public class HostingState
    {
        public string Identity { get; set; } = "";
        public string ProxyFqdn { get; set; } = "";
        public bool Enabled { get; set; }
        public bool EnabledSharedAddressSpace { get; set; }
        public bool HostsOCSUsers { get; set; }
        public bool IsLocal { get; set; }
        /// <summary>AlwaysVerifiable is what the command takes by itself (F114).</summary>
        public string VerificationLevel { get; set; } = nameof(VerificationLevelType.AlwaysVerifiable);
        public string AutodiscoverUrl { get; set; } = "";
    }

    /// <summary>Identity as the server gives it back: Global, Site:NAME, Tag:NAME (F50). All flags start off (F49).</summary>
    public class PolicyState
    {
        public string Identity { get; set; } = "";
        public string Description { get; set; } = "";
        public bool EnableFederationAccess { get; set; }
        public bool EnableXmppAccess { get; set; }
        public bool EnablePublicCloudAccess { get; set; }
        public bool EnablePublicCloudAudioVideoAccess { get; set; }
        public bool EnableOutsideAccess { get; set; }
    }

    public class UserState
    {
        public string SipAddress { get; set; } = "";
        /// <summary>Name of the policy without `Tag:`; empty where none is granted (F51).</summary>
        public string Policy { get; set; } = "";
    }

    /// <summary>One replica of the central store (F107).</summary>
    public class ReplicaState
    {
        public string Fqdn { get; set; } = "";
        public bool UpToDate { get; set; } = true;
    }
}
