using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;
using Seatrial.Requirements.Stack.Ci;

namespace Seatrial.Requirements.SecretGates;

/// <summary>
/// Finds secrets scanners in the tasks that a repository names: targets of a Makefile or justfile, scripts of <c>package.json</c> and
/// <c>composer.json</c>. A pipeline that starts such a task runs the scanner, though it does not name it.
/// </summary>
internal sealed class ScannedTaskAnalyzer : IFileAnalyzer
{
    private const int MostTasks = 1000;
    private const FileRole NotOwn = FileRole.Test | FileRole.Fixture | FileRole.Documentation | FileRole.Example;

    private static readonly CiTool[] Scanners = [.. CiTools.All.Where(t => t.Purpose == CiPurpose.SecretScan)];

    public string Name => "scanned-tasks";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 18 && (file.Role & NotOwn) == FileRole.None && RunnerOf(file.Name) is not null;

    public void Analyze(FileContent content, FactCollector collector)
    {
        string runner = RunnerOf(content.File.Name)!;
        if (!Array.Exists(Scanners, s => s.IsCommand(content.Text)))
        {
            return;
        }

        List<TaskLine> lines = [.. (runner is "make" or "just" ? OfRecipes(content.Text) : OfScripts(content)).Take(MostTasks)];
        var callers = lines
            .SelectMany(l =>
                l.Needs.Concat(TaskCalls.Of(l.Command).Where(c => c.Runner == runner).Select(c => c.Task))
                    .Select(n => (Needed: n, Caller: l.Task))
            )
            .Distinct()
            .ToLookup(c => c.Needed, c => c.Caller, StringComparer.Ordinal);
        var seen = new HashSet<(string Task, string Tool)>();
        var told = new HashSet<(string Task, string Tool, bool IsAdvisory)>();
        foreach (var line in lines)
        {
            foreach (var scanner in Scanners.Where(s => s.IsCommand(line.Command) && Commands.Running(line.Command).Any(s.IsCommand)))
            {
                bool isAdvisory = line.IsIgnored || Commands.IsIgnored(line.Command) || Commands.NeverFails(scanner.Id, line.Command);
                foreach (
                    string task in seen.Add((line.Task, scanner.Id))
                        ? WithCallers(line.Task, callers).Where(t => told.Add((t, scanner.Id, isAdvisory)))
                        : []
                )
                {
                    collector.Add(
                        new ScannedTaskFact(
                            new SourceLocation(content.File.Path, line.Number),
                            runner,
                            task,
                            scanner.Id,
                            scanner.Name,
                            isAdvisory
                        )
                    );
                }
            }
        }
    }

    private static string? RunnerOf(ReadOnlySpan<char> name) =>
        name switch
        {
            "Makefile" or "makefile" or "GNUmakefile" => "make",
            "justfile" or "Justfile" or ".justfile" => "just",
            "package.json" => "package",
            "composer.json" => "composer",
            _ => null,
        };

    /// <summary>The task and those that start it, however far away.</summary>
    private static HashSet<string> WithCallers(string task, ILookup<string, string> callers)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { task };
        var open = new Stack<string>(all);
        while (open.TryPop(out string? current))
        {
            foreach (string caller in callers[current].Where(all.Add))
            {
                open.Push(caller);
            }
        }

        return all;
    }

    /// <summary><c>target: prerequisites</c> and the indented lines below.</summary>
    private static IEnumerable<TaskLine> OfRecipes(string text)
    {
        string[] targets = [];
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (char.IsWhiteSpace(line[0]))
            {
                string command = line.Trim();
                foreach (string target in targets)
                {
                    yield return new TaskLine(
                        target,
                        command.TrimStart('@', '-', '+', ' '),
                        [],
                        number,
                        command.StartsWith('-') || command.StartsWith("@-", StringComparison.Ordinal)
                    );
                }

                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            bool isRule = colon > 0 && (colon + 1 == line.Length || line[colon + 1] != '=');
            targets = isRule ? line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
            foreach (string target in targets)
            {
                yield return new TaskLine(
                    target,
                    "",
                    line[(colon + 1)..].Split('#')[0].Split([' ', ':', '|'], StringSplitOptions.RemoveEmptyEntries),
                    number,
                    IsIgnored: false
                );
            }
        }
    }

    /// <summary>A script before or after another by its name belongs to it: <c>pretest</c> (documentation of npm).</summary>
    private static IEnumerable<TaskLine> OfScripts(FileContent content)
    {
        foreach (var script in JsonDocuments.Parse(content.Utf8).Root["scripts"].Members)
        {
            foreach (string command in script.Value.Text is { } one ? [one] : script.Value.Texts())
            {
                yield return new TaskLine(script.Key, command, [], script.Line, IsIgnored: false);
            }

            if (script.Key.StartsWith("pre", StringComparison.Ordinal) && script.Key.Length > 3)
            {
                yield return new TaskLine(script.Key[3..], "", [script.Key], script.Line, IsIgnored: false);
            }
        }
    }

    private sealed record TaskLine(string Task, string Command, string[] Needs, int Number, bool IsIgnored);
}
