using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Recognises tools while one pipeline file is read, each tool once per job.</summary>
internal sealed class CiCollector(CiSystem system, string path, CiTriggers triggers, FactCollector facts)
{
    /// <summary>A script line longer than this is no command that a person wrote.</summary>
    private const int MaxLine = 4_000;

    /// <summary>When the file runs.</summary>
    public CiTriggers Triggers => triggers;

    /// <summary>Tools that the file names and switches off.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    private readonly HashSet<(string? Job, string Tool)> seen = [];

    public void Action(string? job, string reference, int line, bool isAdvisory) =>
        Note(job, line, isAdvisory, tool => tool.IsAction(reference));

    public void Named(string? job, string text, int line, bool isAdvisory)
    {
        if (text.Length <= MaxLine)
        {
            Note(job, line, isAdvisory, tool => tool.IsNamed(text));
        }
    }

    /// <summary>A block of shell lines; <paramref name="line"/> is where its text starts.</summary>
    public void Script(string? job, string script, int line, bool isAdvisory)
    {
        foreach (var (command, at) in Commands.Lines(script))
        {
            if (command.Length is > 0 and <= MaxLine && command[0] != '#' && !command.StartsWith("echo ", StringComparison.Ordinal))
            {
                bool isIgnored = isAdvisory || Commands.IsIgnored(command);
                string[]? running = null;
                foreach (var (runner, task) in system == CiSystem.GitHook ? [] : TaskCalls.Of(command))
                {
                    facts.Add(new TaskCallFact(new SourceLocation(path, line + at), system, runner, task, triggers, isIgnored));
                }

                Note(
                    job,
                    line + at,
                    isIgnored,
                    tool =>
                        tool.IsCommand(command)
                        && (
                            tool.Purpose != CiPurpose.SecretScan || Array.Exists(running ??= [.. Commands.Running(command)], tool.IsCommand)
                        ),
                    tool => Commands.NeverFails(tool, command)
                );
            }
        }
    }

    /// <summary>Every text of a node: as a command line and as a name.</summary>
    public void Everything(string? job, DocumentNode node, bool isAdvisory)
    {
        var open = new Stack<DocumentNode>([node]);
        while (open.TryPop(out var current))
        {
            if (IsOff(current))
            {
                continue;
            }

            if (SecretActions.Task(current) is { } task)
            {
                Found(job, task.Tool, task.Name, CiPurpose.SecretScan, current.Line, isAdvisory || current["continueOnError"].IsTrue);
            }

            if (current.Text is { Length: > 0 } text)
            {
                Script(job, text, current.Line, isAdvisory);
                Named(job, text, current.Line, isAdvisory);
            }

            foreach (var child in current.Items.Concat(current.Members.Select(m => m.Value)))
            {
                open.Push(child);
            }

            foreach (var member in current.Members)
            {
                Named(job, member.Key, member.Line, isAdvisory);
            }
        }
    }

    /// <summary>What the table of tools cannot tell.</summary>
    public void Found(string? job, string tool, string name, CiPurpose purpose, int line, bool isAdvisory)
    {
        if (seen.Add((job, tool)))
        {
            facts.Add(
                new CiStepFact(system, job, tool, name, purpose, triggers, new SourceLocation(path, line)) { IsAdvisory = isAdvisory }
            );
        }
    }

    /// <summary>Switched off, or waiting for somebody to press a button.</summary>
    private static bool IsOff(DocumentNode node) =>
        node.IsMap
        && (
            node["skip"].IsTrue
            || IsFalse(node["enabled"])
            || IsFalse(node["condition"])
            || (node["when"].Text is "never" or "manual" && !node["script"].IsMissing)
        );

    private static bool IsFalse(DocumentNode node) => node.Text is { } text && text.Equals("false", StringComparison.OrdinalIgnoreCase);

    private void Note(string? job, int line, bool isAdvisory, Func<CiTool, bool> matches, Func<string, bool>? neverFails = null)
    {
        foreach (var tool in CiTools.All)
        {
            if (!Ignored.Contains(tool.Id) && matches(tool) && seen.Add((job, tool.Id)))
            {
                facts.Add(
                    new CiStepFact(system, job, tool.Id, tool.Name, tool.Purpose, triggers, new SourceLocation(path, line))
                    {
                        IsAdvisory = isAdvisory || (system != CiSystem.GitHook && neverFails?.Invoke(tool.Id) == true),
                    }
                );
            }
        }
    }
}
