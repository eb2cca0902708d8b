using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace Edgewise.StandIn
{
    /// <summary>A window that keeps what is written and answers what is asked from a list.</summary>
    public class RecordingHost : PSHost
    {
        public readonly RecordingInterface Recorder = new();
        public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;
        public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;
        public override Guid InstanceId { get; } = Guid.NewGuid();
        public override string Name => "Edgewise stand-in";
        public override Version Version => new(1, 0);
        public override PSHostUserInterface UI => Recorder;
        public override void EnterNestedPrompt() => throw new NotSupportedException();
        public override void ExitNestedPrompt() => throw new NotSupportedException();
        public override void NotifyBeginApplication() { }
        public override void NotifyEndApplication() { }
        public override void SetShouldExit(int exitCode) { }
    }

    public class RecordingInterface : PSHostUserInterface
    {
        private readonly StringBuilder text = new();
        public Queue<string> Answers = new();

        /// <summary>What was written since the last call.</summary>
        public string Take()
        {
            var taken = text.ToString();
            text.Clear();
            return taken;
        }

        public override PSHostRawUserInterface RawUI => null;
        public override void Write(string value) => text.Append(value);
        public override void Write(ConsoleColor foreground, ConsoleColor background, string value) => text.Append(value);
        public override void WriteLine(string value) => text.Append(value).Append('\n');
        public override void WriteErrorLine(string value) => WriteLine("ERROR " + value);
        public override void WriteWarningLine(string value) => WriteLine("WARNING " + value);
        public override void WriteDebugLine(string message) { }
        public override void WriteVerboseLine(string message) { }
        public override void WriteProgress(long sourceId, ProgressRecord record) { }
        public override string ReadLine() => Answers.Count > 0 ? Answers.Dequeue() : "";
        public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();
        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => null;
        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes types, PSCredentialUIOptions options) => null;
        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
            throw new InvalidOperationException("A script asked for a confirmation: " + message);

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
        {
            var given = new Dictionary<string, PSObject>();
            foreach (var each in descriptions) given[each.Name] = PSObject.AsPSObject(ReadLine());
            return given;
        }
    }
}
