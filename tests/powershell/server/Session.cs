using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace Edgewise.StandIn
{
    /// <summary>A server in one runspace: its state, what was changed, and which change is to fail.</summary>
    public class Session
    {
        public const string Variable = "EdgewiseStandIn";
        public ServerState State;
        /// <summary>Every change that took effect, as `Command target`.</summary>
        public readonly List<string> Changes = new();
        /// <summary>The change that fails, counted from 1; 0 is none.</summary>
        public int FailAt;
        /// <summary>Whether it takes effect before it fails, as a command does that times out.</summary>
        public bool FailsLate;
        public int Attempts;

        public Session(ServerState state) { State = state; }
    }

    /// <summary>
    /// What all stand-ins share. They are compiled commands, as the real ones: preferences, -WhatIf, -ErrorAction
    /// and the binding of parameters are PowerShell's own.
    /// </summary>
    public abstract class StandInCmdlet : PSCmdlet
    {
        protected Session Session => (Session)SessionState.PSVariable.GetValue(Session.Variable);
        protected ServerState State => Session.State;

        protected override void BeginProcessing()
        {
            var reads = MyInvocation.MyCommand.Name.StartsWith("Get-") && !MyInvocation.BoundParameters.ContainsKey("LocalStore");
            if (State.OnEdge && reads && !IsLocal) Refuse("Cannot open the Central Management Store.");
        }

        /// <summary>Whether the command looks at this machine alone.</summary>
        protected virtual bool IsLocal => false;

        protected bool Same(string one, string other) =>
            string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

        /// <summary>An error that does not end the command by itself: the harsher of the two kinds for a script.</summary>
        protected void Refuse(string message, string id = "Refused") =>
            WriteError(new ErrorRecord(new InvalidOperationException(message), id, ErrorCategory.InvalidOperation, null));

        /// <summary>Makes a change unless -WhatIf, the rights or the chosen failure are against it.</summary>
        protected void Change(string target, Action effect)
        {
            var name = MyInvocation.MyCommand.Name;
            if (!ShouldProcess(target)) return;
            if (!State.Rights) { Refuse("Access is denied: the account is not a member of RTCUniversalServerAdmins."); return; }
            var fails = ++Session.Attempts == Session.FailAt;
            if (!fails || Session.FailsLate)
            {
                effect();
                Session.Changes.Add(name + " " + target);
            }
            if (fails) Refuse("The stand-in was told to fail here.", "Injected");
        }

        /// <summary>An object with a type name of the product and the properties that this version has.</summary>
        protected static PSObject Typed(string type, params (string name, object value)[] properties)
        {
            var made = new PSObject();
            made.TypeNames.Insert(0, "Microsoft.Rtc.Management." + type);
            foreach (var (name, value) in properties)
                if (value != null) made.Properties.Add(new PSNoteProperty(name, value));
            return made;
        }
    }

    /// <summary>An identity is an object that writes itself as text; a guess, so that scripts rely on the text alone.</summary>
    public class XdsIdentity
    {
        private readonly string text;
        public XdsIdentity(string text) { this.text = text; }
        public override string ToString() => text;
    }

    /// <summary>A granted policy. A guess for 2015 and later, where samples show a name one level down.</summary>
    public class PolicyReference
    {
        public string FriendlyName { get; }
        public PolicyReference(string name) { FriendlyName = name; }
        public override string ToString() => FriendlyName;
    }
}
