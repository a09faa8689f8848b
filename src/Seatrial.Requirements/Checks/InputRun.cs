using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Secrets.Changes;
using Seatrial.Secrets.Policies;

namespace Seatrial.Requirements.Checks;

/// <summary>Credentials in a text that somebody hands over: one file, or a unified diff of which only what it adds counts.</summary>
public static class InputRun
{
    /// <summary>What a text without a name is called in outputs.</summary>
    public const string Unnamed = "standard input";

    /// <summary>Looks at the text.</summary>
    /// <param name="text">All of it.</param>
    /// <param name="path">The path that tells format and role; null for a diff, or for a text without a name.</param>
    /// <param name="policy">What the repository asks of the search.</param>
    /// <param name="asOf">The day of the assessment.</param>
    public static Assessment Run(ReadOnlyMemory<byte> text, string? path, SecretPolicy policy, DateOnly asOf)
    {
        var look = new ChangeLook(policy);
        if (path is null && DiffReader.IsDiff(text.Span))
        {
            LookAtDiff(text, look);
        }
        else
        {
            var file = new WorkspaceFile(path ?? Unnamed, text.Length, path is null ? FileRole.None : FileRoles.Of(path));
            if (FileContent.FromBytes(file, text.Span, out var gap) is { } content)
            {
                look.Look(content, []).ForEach(s => look.Report(s.Match, file, null));
            }
            else
            {
                look.AddGap(gap!);
            }
        }

        return look.Finish(new RepositoryState { Name = Unnamed }, SeatrialConfiguration.Empty, [], asOf);
    }

    private static void LookAtDiff(ReadOnlyMemory<byte> text, ChangeLook look)
    {
        var files = DiffReader.Read(text).ToList();
        var brought = new List<(DiffFile File, List<NewSecret> Secrets)>();
        foreach (var file in files.Where(f => f.HasAdditions))
        {
            if (FileContent.FromBytes(file.File, file.After, out CoverageGap? gap) is not { } content)
            {
                look.AddGap(gap!);
            }
            else if (look.Look(content, Before(file)) is { Count: > 0 } fresh)
            {
                brought.Add((file, fresh));
            }
        }

        // What the same commit, or the same diff, takes away elsewhere was there before.
        foreach (var (file, fresh) in brought)
        {
            foreach (var earlier in files.Where(f => f.Commit == file.Commit).SelectMany(Before).TakeWhile(_ => fresh.Count > 0))
            {
                look.Secrets.RemoveKnown(fresh, earlier);
            }

            fresh.ForEach(s => look.Report(s.Match with { Location = InFile(file, s.Match.Location) }, file.File, file.Commit));
        }
    }

    /// <summary>From a line of what the diff shows to the line of the file.</summary>
    private static SourceLocation InFile(DiffFile file, SourceLocation shown)
    {
        int line = file.LineOf(shown.Line);
        return shown with { Line = line, EndLine = Math.Max(line, file.LineOf(shown.EndLine)) };
    }

    private static IEnumerable<FileContent> Before(DiffFile file) =>
        FileContent.FromBytes(file.File, file.Before, out _) is { } content ? [content] : [];
}
