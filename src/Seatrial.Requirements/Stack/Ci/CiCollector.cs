using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Recognises tools while one pipeline file is read, each tool once per job.</summary>
internal sealed class CiCollector(CiSystem system, string path, CiTriggers triggers, FactCollector facts)
{
    /// <summary>A script line longer than this is no command that a person wrote.</summary>
    private const int MaxLine = 4_000;

    private readonly HashSet<(string? Job, string Tool)> seen = [];

    public void Action(string? job, string reference, int line, bool isAdvisory) => Note(job, line, isAdvisory, tool => tool.IsAction(reference));

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
        foreach (string raw in script.Split('\n'))
        {
            string command = raw.Trim();
            if (command.Length is > 0 and <= MaxLine && command[0] != '#' && !command.StartsWith("echo ", StringComparison.Ordinal))
            {
                bool isIgnored = isAdvisory || command.Contains("|| true", StringComparison.Ordinal) || command.Contains("|| exit 0", StringComparison.Ordinal);
                Note(job, line, isIgnored, tool => tool.IsCommand(command));
            }

            line++;
        }
    }

    /// <summary>Every text of a node: as a command line and as a name.</summary>
    public void Everything(string? job, DocumentNode node, bool isAdvisory)
    {
        var open = new Stack<DocumentNode>([node]);
        while (open.TryPop(out var current))
        {
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

    private void Note(string? job, int line, bool isAdvisory, Func<CiTool, bool> matches)
    {
        foreach (var tool in CiTools.All)
        {
            if (matches(tool) && seen.Add((job, tool.Id)))
            {
                facts.Add(new CiStepFact(system, job, tool.Id, tool.Name, tool.Purpose, triggers, new SourceLocation(path, line)) { IsAdvisory = isAdvisory });
            }
        }
    }
}
