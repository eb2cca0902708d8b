using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Edgewise.StandIn
{
    /// <summary>As in a window that cannot keep a transcript.</summary>
    [Cmdlet("Start", "Transcript")]
    public class NoTranscript : PSCmdlet
    {
        [Parameter(Position = 0)] public string Path { get; set; }
        [Parameter] public SwitchParameter Append { get; set; }

        protected override void BeginProcessing() => throw new NotSupportedException("This host does not support transcription.");
    }

    /// <summary>The commands of a Management Shell of one version, in a runspace that holds little else.</summary>
    public static class Commands
    {
        /// <summary>PowerShell's own commands that scripts use; a runspace with few of them opens quickly.</summary>
        private static readonly HashSet<string> Used = new()
        {
            "Export-Clixml", "ForEach-Object", "Format-List", "Format-Table", "Get-Command", "Get-Content", "Get-Date",
            "Import-Clixml", "Move-Item", "New-Item", "New-Object", "Out-Default", "Out-File", "Out-Null", "Out-String",
            "Pop-Location", "Push-Location", "Read-Host", "Select-Object", "Set-Location", "Set-StrictMode", "Sort-Object",
            "Split-Path", "Start-Transcript", "Stop-Transcript", "Test-Path", "Where-Object", "Write-Host", "Write-Output",
            "Write-Warning",
        };
        private static readonly Dictionary<string, Type> BuiltIn = FindBuiltIn();
        private static readonly IEnumerable<SessionStateProviderEntry> Providers = InitialSessionState.CreateDefault2().Providers.ToList();
        private static readonly IEnumerable<SessionStateVariableEntry> Variables = InitialSessionState.CreateDefault2().Variables.ToList();

        public static InitialSessionState For(ServerState state, Session session, bool shell, bool transcript)
        {
            var made = InitialSessionState.Create();
            made.LanguageMode = PSLanguageMode.FullLanguage;
            made.ThrowOnRunspaceOpenError = true;
            made.Commands.Add(new SessionStateScriptEntry("*"));
            foreach (var (name, type) in BuiltIn)
            {
                // The ISE of Windows PowerShell has the command, and there it fails.
                var found = !transcript && name == "Start-Transcript" ? typeof(NoTranscript) : type;
                made.Commands.Add(new SessionStateCmdletEntry(name, found, null));
            }
            made.Providers.Add(Providers);
            made.Variables.Add(Variables);
            // Looking through all modules for a command that is not here takes longer than a whole script.
            made.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, ""));
            made.Variables.Add(new SessionStateVariableEntry(Session.Variable, session, "", ScopedItemOptions.AllScope));
            if (!shell) return made;
            foreach (var type in Of(state))
            {
                var cmdlet = type.GetCustomAttribute<CmdletAttribute>();
                made.Commands.Add(new SessionStateCmdletEntry(cmdlet.VerbName + "-" + cmdlet.NounName, type, null));
            }
            return made;
        }

        /// <summary>Which class is a command on which version.</summary>
        private static IEnumerable<Type> Of(ServerState state)
        {
            var types = new List<Type>
            {
                typeof(GetPublicProvider), typeof(SetPublicProvider), typeof(RemovePublicProvider),
                typeof(EnablePublicProvider), typeof(DisablePublicProvider), typeof(GetHostingProvider),
                typeof(GetPolicy), typeof(RemovePolicy), typeof(GrantPolicy), typeof(GetEdge), typeof(SetEdge),
                typeof(GetUser), typeof(GetAllowedDomain), typeof(GetBlockedDomain), typeof(GetSite),
                typeof(GetReplication), typeof(GetServerVersion), typeof(GetCertificate),
                typeof(RemoveHostingProvider), typeof(NewAllowedDomain), typeof(NewBlockedDomain),
                typeof(RemoveAllowedDomain), typeof(RemoveBlockedDomain), typeof(GetSipDomain),
                typeof(TestFederatedPartner),
                state.Has2013 ? typeof(NewHostingProvider2013) : typeof(NewHostingProvider2010),
                state.Has2013 ? typeof(SetHostingProvider2013) : typeof(SetHostingProvider2010),
                state.HasSkype ? typeof(NewPublicProvider2015)
                    : state.HasDecoration ? typeof(NewPublicProviderCu5)
                    : state.Has2013 ? typeof(NewPublicProvider2013) : typeof(NewPublicProvider2010),
                !state.TextFlag ? typeof(SetPolicyWithoutText) : state.Has2013 ? typeof(SetPolicy2013) : typeof(SetPolicy2010),
                !state.TextFlag ? typeof(NewPolicyWithoutText) : state.Has2013 ? typeof(NewPolicy2013) : typeof(NewPolicy2010),
            };
            if (state.HasSkype) types.Add(typeof(GetServerPatchVersion));
            if (state.Version is "lync-2013" or "lync-2013-cu5" or "sfb-2015") types.Add(typeof(GetXmppPartner));
            return types;
        }

        private static Dictionary<string, Type> FindBuiltIn()
        {
            var assemblies = new[]
            {
                typeof(PSObject).Assembly,
                Assembly.Load("Microsoft.PowerShell.Commands.Utility"),
                Assembly.Load("Microsoft.PowerShell.Commands.Management"),
                Assembly.Load("Microsoft.PowerShell.ConsoleHost"),
            };
            return assemblies
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsAbstract && type.IsPublic && typeof(Cmdlet).IsAssignableFrom(type))
                .Select(type => (type, name: type.GetCustomAttribute<CmdletAttribute>()))
                .Where(each => each.name != null)
                .GroupBy(each => each.name.VerbName + "-" + each.name.NounName)
                .Where(group => Used.Contains(group.Key))
                .ToDictionary(group => group.Key, group => group.First().type);
        }
    }
}
