using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Checks;

/// <summary>Searches one file as a run would, and keeps what every judge said.</summary>
public static class WhyRun
{
    /// <summary>Runs it.</summary>
    /// <param name="request">The run whose decisions are to be explained.</param>
    /// <param name="file">Relative to the scanned folder, '/' separated.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <returns>The result, or the sentences that say what the user has to mend.</returns>
    public static (WhyResult? Result, IReadOnlyList<string> Problems) Run(CheckRequest request, string file, CancellationToken cancellation)
    {
        var (configuration, problems) = ConfigurationSource.Read(request.Path, request.ConfigurationPath);
        var (policy, policyProblems) = SecretPolicySource.Read(request.Path, request.Secrets, configuration);
        if (problems.Count + policyProblems.Count > 0)
        {
            return (null, [.. problems, .. policyProblems]);
        }

        var opened = Workspace.Open(
            request.Path,
            request.Workspace with
            {
                Exclude = [.. configuration.Exclude, .. request.Workspace.Exclude],
            },
            cancellation
        );
        if (!opened.IsOpen)
        {
            return (null, [opened.Problem]);
        }

        using var workspace = opened.Workspace;
        if (workspace.Find(file) is not { } found)
        {
            return GapAround(workspace.Gaps, file) is { } left
                ? (new WhyResult { Path = file, NotSearched = $"{left.Detail} ({left.Path})" }, [])
                : (null, [$"'{file}' is no file of '{request.Path}' that is searched; name a file relative to that folder."]);
        }

        if (policy.Baseline is not null && file == policy.BaselinePath)
        {
            return (new WhyResult { Path = file, NotSearched = "It is the baseline: digests from end to end." }, []);
        }

        var content = workspace.CreateReader().Read(found, out var gap);
        if (content is null)
        {
            return (
                new WhyResult
                {
                    Path = file,
                    NotSearched = gap!.Detail,
                    Role = found.Role,
                },
                []
            );
        }

        var traced = new SecretScanner(policy).Explain(content);
        return (
            new WhyResult
            {
                Path = file,
                Role = found.Role,
                Kinds = policy.Rules.Rules.Count,
                Lines = LinesOf(content),
                Candidates = [.. traced.Select(t => new WhyCandidate(t, t.Match is { } match ? policy.KnownFrom(match.Identity) : null))],
            },
            []
        );
    }

    /// <summary>As editors count them: the line feed at the end of a file begins no other line.</summary>
    private static int LinesOf(FileContent content) => content.Utf8.EndsWith("\n"u8) ? content.Lines.Count - 1 : content.Lines.Count;

    /// <summary>The gap of the file itself, or of the innermost folder around it.</summary>
    private static CoverageGap? GapAround(IReadOnlyList<CoverageGap> gaps, string file) =>
        gaps.Where(g => g.Path == file || (g.Path.EndsWith('/') && file.StartsWith(g.Path, StringComparison.Ordinal)))
            .MaxBy(g => g.Path.Length);
}
