using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Edgewise.StandIn
{
    /// <summary>One thing that happens in a case: a script is run, a file is written or the world changes.</summary>
    public class Step
    {
        public string Run { get; set; }
        public string[] Arguments { get; set; } = Array.Empty<string>();
        public string[] Answers { get; set; } = Array.Empty<string>();
        public int FailAt { get; set; }
        public bool FailsLate { get; set; }
        public bool NoShell { get; set; }
        public bool Transcript { get; set; }
        /// <summary>A prompt whose profile has switched strict mode on.</summary>
        public bool Strict { get; set; }
        public string Write { get; set; }
        /// <summary>Base64, so that a test decides about every byte.</summary>
        public string Content { get; set; } = "";
        public string Delete { get; set; }
        /// <summary>Cuts a file off after so many bytes.</summary>
        public string Truncate { get; set; }
        public int At { get; set; }
        /// <summary>Text that is replaced in a file of the pack or of its snapshot.</summary>
        public string Replace { get; set; }
        public string From { get; set; } = "";
        public string To { get; set; } = "";
        /// <summary>Lines of PowerShell that prepare the machine, before the next scripts.</summary>
        public string Prepare { get; set; }
        public JsonNode State { get; set; }
    }

    public class Case
    {
        public string Id { get; set; } = "";
        public string Pack { get; set; } = "";
        public JsonNode State { get; set; }
        public Step[] Steps { get; set; } = Array.Empty<Step>();
    }

    public class StepResult
    {
        public int? Exit { get; set; }
        public string Output { get; set; }
        public string[] Changes { get; set; }
        /// <summary>Null where it is as after the step before.</summary>
        public JsonNode State { get; set; }
        /// <summary>Where the prompt is afterwards, as seen from where it was.</summary>
        public bool? SamePlace { get; set; }
    }

    public static class Runner
    {
        /// <summary>Runs every case of a file, a JSON line each, and writes a line for each beside it.</summary>
        public static void Run(string casesPath, string resultsPath, string folder, int workers)
        {
            var cases = File.ReadLines(casesPath).Where(line => line != "").Select(line => JsonSerializer.Deserialize<Case>(line, ServerState.Json));
            var results = new ConcurrentBag<string>();
            // PowerShell keeps what it has compiled by path and text: a pack has one path for each worker.
            var places = new ConcurrentQueue<string>(Enumerable.Range(0, workers).Select(index => Path.Combine(folder, "place-" + index)));
            var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
            Parallel.ForEach(Partitioner.Create(cases, EnumerablePartitionerOptions.NoBuffering), options, each =>
            {
                places.TryDequeue(out var place);
                results.Add(JsonSerializer.Serialize(new { id = each.Id, steps = RunCase(each, place) }, ServerState.Json));
                places.Enqueue(place);
            });
            File.WriteAllLines(resultsPath, results);
        }

        private static List<StepResult> RunCase(Case given, string folder)
        {
            var place = Path.Combine(folder, Path.GetFileName(given.Pack));
            Directory.CreateDirectory(place);
            foreach (var file in Directory.GetFiles(given.Pack)) File.Copy(file, Path.Combine(place, Path.GetFileName(file)));
            var state = given.State.Deserialize<ServerState>(ServerState.Json);
            var before = state.Write();
            var results = new List<StepResult>();
            var prepared = "";
            foreach (var step in given.Steps)
            {
                var path = Path.Combine(place, (step.Write ?? step.Delete ?? step.Truncate ?? step.Replace ?? "").Replace('\\', '/'));
                var result = new StepResult();
                if (step.Run != null) result = RunScript(Path.Combine(place, step.Run), step, state, prepared);
                else if (step.Write != null) File.WriteAllBytes(path, Convert.FromBase64String(step.Content));
                else if (step.Delete != null) File.Delete(path);
                else if (step.Truncate != null) File.WriteAllBytes(path, File.ReadAllBytes(path).Take(step.At).ToArray());
                else if (step.Replace != null) File.WriteAllText(path, File.ReadAllText(path).Replace(step.From, step.To));
                else if (step.Prepare != null) prepared = step.Prepare;
                else if (step.State != null) state = step.State.Deserialize<ServerState>(ServerState.Json);
                var now = state.Write();
                if (now != before) result.State = JsonNode.Parse(now);
                before = now;
                results.Add(result);
            }
            Directory.Delete(place, true);
            return results;
        }

        private static StepResult RunScript(string path, Step step, ServerState state, string prepared)
        {
            var session = new Session(state) { FailAt = step.FailAt, FailsLate = step.FailsLate };
            var host = new RecordingHost();
            foreach (var answer in step.Answers) host.Recorder.Answers.Enqueue(answer);
            using var runspace = RunspaceFactory.CreateRunspace(host, Commands.For(state, session, !step.NoShell, step.Transcript));
            runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
            runspace.Open();
            var start = Path.GetTempPath().TrimEnd('/', '\\');
            Invoke(runspace, "Set-Location -LiteralPath '" + start + "'\n" + prepared + (step.Strict ? "\nSet-StrictMode -Version 2.0" : ""));
            using var shell = PowerShell.Create();
            shell.Runspace = runspace;
            shell.AddCommand(path);
            foreach (var argument in step.Arguments) shell.AddArgument(argument);
            shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
            shell.AddCommand("Out-Default");
            string thrown = "";
            try { shell.Invoke(); }
            catch (RuntimeException error) { thrown = "THROWN " + error.Message + "\n"; }
            var exit = runspace.SessionStateProxy.GetVariable("LASTEXITCODE") as int?;
            return new StepResult
            {
                Exit = exit,
                Output = host.Recorder.Take() + thrown,
                Changes = session.Changes.ToArray(),
                SamePlace = runspace.SessionStateProxy.Path.CurrentLocation.Path == start,
            };
        }

        private static void Invoke(Runspace runspace, string lines)
        {
            using var shell = PowerShell.Create();
            shell.Runspace = runspace;
            shell.AddScript(lines).Invoke();
        }
    }
}
