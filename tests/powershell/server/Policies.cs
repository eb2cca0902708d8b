using System.Linq;
using System.Management.Automation;

namespace Edgewise.StandIn
{
    /// <summary>The identity as the server writes it: `Redmond` and `tag:Redmond` are Tag:Redmond (F50).</summary>
    public static class PolicyName
    {
        public static string Stored(string typed)
        {
            if (typed.Equals("global", System.StringComparison.OrdinalIgnoreCase)) return "Global";
            if (typed.StartsWith("site:", System.StringComparison.OrdinalIgnoreCase)) return "Site:" + typed[5..];
            return typed.StartsWith("tag:", System.StringComparison.OrdinalIgnoreCase) ? "Tag:" + typed[4..] : "Tag:" + typed;
        }
    }

    [Cmdlet("Get", "CsExternalAccessPolicy")]
    public class GetPolicy : StandInCmdlet
    {
        [Parameter(Position = 0)] public string Identity { get; set; }
        [Parameter] public SwitchParameter LocalStore { get; set; }

        protected override void ProcessRecord()
        {
            var found = State.Policies.Where(each => Identity == null || Same(each.Identity, PolicyName.Stored(Identity))).ToList();
            if (Identity != null && found.Count == 0) Refuse("Cannot find the policy " + Identity + ".");
            foreach (var each in found)
                WriteObject(Typed(
                    "WritableConfig.Policy.ExternalAccess.ExternalAccessPolicy",
                    ("Identity", new XdsIdentity(each.Identity)),
                    ("Description", each.Description),
                    ("EnableFederationAccess", each.EnableFederationAccess),
                    ("EnableXmppAccess", State.Has2013 ? each.EnableXmppAccess : (object)null),
                    // A guess: the property stays where the parameter has gone (F85).
                    ("EnablePublicCloudAccess", each.EnablePublicCloudAccess),
                    ("EnablePublicCloudAudioVideoAccess", each.EnablePublicCloudAudioVideoAccess),
                    ("EnableOutsideAccess", each.EnableOutsideAccess)));
        }
    }

    /// <summary>Parameters that every version has (F49, F50). The classes below add what some have.</summary>
    public abstract class PolicyFlags : StandInCmdlet
    {
        [Parameter] public string Description { get; set; }
        [Parameter] public bool EnableFederationAccess { get; set; }
        [Parameter] public bool EnablePublicCloudAudioVideoAccess { get; set; }
        [Parameter] public bool EnableOutsideAccess { get; set; }
        [Parameter] public SwitchParameter Force { get; set; }

        /// <summary>Sets what was given and leaves the rest, in the order of the table of parameters.</summary>
        protected void Give(PolicyState policy)
        {
            foreach (var name in MyInvocation.BoundParameters.Keys)
            {
                var flag = typeof(PolicyState).GetProperty(name);
                if (flag != null && name != "Identity") flag.SetValue(policy, MyInvocation.BoundParameters[name]);
            }
        }
    }

    public abstract class SetPolicy : PolicyFlags
    {
        [Parameter(Position = 0)] public string Identity { get; set; } = "Global";

        protected override void ProcessRecord()
        {
            var found = State.Policies.FirstOrDefault(each => Same(each.Identity, PolicyName.Stored(Identity)));
            if (found == null) Refuse("Cannot find the policy " + Identity + ".");
            else Change(found.Identity, () => Give(found));
        }
    }

    public abstract class NewPolicy : PolicyFlags
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; } = "";

        protected override void ProcessRecord()
        {
            var stored = PolicyName.Stored(Identity);
            // F50: there is one global policy, one for each site, and names of user policies are unique.
            if (stored == "Global" || State.Policies.Any(each => Same(each.Identity, stored))) Refuse("The policy " + stored + " exists already.");
            else if (stored.StartsWith("Site:") && !State.Sites.Any(each => Same("Site:" + each, stored))) Refuse("There is no " + stored + ".");
            else Change(stored, () =>
            {
                var made = new PolicyState { Identity = stored };
                Give(made);
                State.Policies.Add(made);
            });
        }
    }

    [Cmdlet("Set", "CsExternalAccessPolicy", SupportsShouldProcess = true)]
    public class SetPolicy2010 : SetPolicy { [Parameter] public bool EnablePublicCloudAccess { get; set; } }

    [Cmdlet("Set", "CsExternalAccessPolicy", SupportsShouldProcess = true)]
    public class SetPolicy2013 : SetPolicy2010 { [Parameter] public bool EnableXmppAccess { get; set; } }

    /// <summary>Without EnablePublicCloudAccess (F85).</summary>
    [Cmdlet("Set", "CsExternalAccessPolicy", SupportsShouldProcess = true)]
    public class SetPolicyWithoutText : SetPolicy { [Parameter] public bool EnableXmppAccess { get; set; } }

    [Cmdlet("New", "CsExternalAccessPolicy", SupportsShouldProcess = true)]
    public class NewPolicy2010 : NewPolicy { [Parameter] public bool EnablePublicCloudAccess { get; set; } }

    [Cmdlet("New", "CsExternalAccessPolicy", SupportsShouldProcess = true)]
    public class NewPolicy2013 : NewPolicy2010 { [Parameter] public bool EnableXmppAccess { get; set; } }

    /// <summary>Without EnablePublicCloudAccess (F85).</summary>
    [Cmdlet("New", "CsExternalAccessPolicy", SupportsShouldProcess = true)]
    public class NewPolicyWithoutText : NewPolicy { [Parameter] public bool EnableXmppAccess { get; set; } }

    /// <summary>A policy that is granted is not removed: a guess, the real command asks first.</summary>
    [Cmdlet("Remove", "CsExternalAccessPolicy", SupportsShouldProcess = true)]
    public class RemovePolicy : StandInCmdlet
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; } = "";
        [Parameter] public SwitchParameter Force { get; set; }

        protected override void ProcessRecord()
        {
            var found = State.Policies.FirstOrDefault(each => Same(each.Identity, PolicyName.Stored(Identity)));
            if (found == null) Refuse("Cannot find the policy " + Identity + ".");
            else if (State.Users.Any(user => user.Policy != "" && Same("Tag:" + user.Policy, found.Identity))) Refuse("The policy is granted to users.");
            else if (found.Identity == "Global") Change("Global", () => State.Policies[State.Policies.IndexOf(found)] = new PolicyState { Identity = "Global" });
            else Change(found.Identity, () => State.Policies.Remove(found));
        }
    }

    /// <summary>The name goes without `tag:`; null takes the grant away (F51).</summary>
    [Cmdlet("Grant", "CsExternalAccessPolicy", SupportsShouldProcess = true)]
    public class GrantPolicy : StandInCmdlet
    {
        [Parameter(Mandatory = true, Position = 0)] public string Identity { get; set; } = "";
        [Parameter(Mandatory = true, Position = 1)] [AllowNull] [AllowEmptyString] public string PolicyName { get; set; }

        protected override void ProcessRecord()
        {
            var user = State.Users.FirstOrDefault(each => Same(each.SipAddress, GetUser.Address(Identity)));
            var policy = State.Policies.FirstOrDefault(each => Same(each.Identity, "Tag:" + PolicyName));
            if (user == null) Refuse("Management object not found for identity " + Identity + ".");
            else if (!string.IsNullOrEmpty(PolicyName) && policy == null) Refuse("There is no policy " + PolicyName + ".");
            else Change(user.SipAddress, () => user.Policy = policy == null ? "" : policy.Identity[4..]);
        }
    }
}
