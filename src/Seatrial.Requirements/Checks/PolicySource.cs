using System.Security.Cryptography;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Policies;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// Joins what a repository demands with the organisation's policy that it extends; each extended file is pinned by its digest.
/// </summary>
internal static class PolicySource
{
    private const int MaxDepth = 5;
    private const string FromGit = "git:";

    /// <summary>The configuration with the joined policy, or the problems that keep it from being used.</summary>
    public static (SeatrialConfiguration Value, IReadOnlyList<string> Problems) Join(string folder, SeatrialConfiguration configuration)
    {
        var policy = configuration.Policy;
        var declared = configuration.DeclaredPolicy;
        string named = configuration.SourcePath ?? ConfigurationSource.DefaultName;
        for (int depth = 0; declared is { Extends: { } extends, Sha256: { } digest }; depth++)
        {
            if (depth >= MaxDepth)
            {
                return (configuration, [$"{named}: policies extend each other more than {MaxDepth} times; shorten the chain."]);
            }

            var (bytes, problem) = ReadFile(folder, extends);
            if (bytes is null)
            {
                return (configuration, [$"{named}: the policy '{extends}' cannot be read: {problem}."]);
            }

            string actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (actual != digest)
            {
                return (
                    configuration,
                    [
                        $"{named}: the policy '{extends}' is not the one that is pinned (its SHA-256 is {actual}); read what changed, then pin it.",
                    ]
                );
            }

            var (next, errors) = PolicyFile.Parse(bytes, extends);
            if (errors.Count > 0)
            {
                return (configuration, [.. errors.Select(e => e.ToString())]);
            }

            (policy, declared, named) = (policy.And(next.Policy), next, extends);
        }

        return (
            configuration with
            {
                Policy = policy,
                Mode = policy.Mode is { } least && least > configuration.Mode ? least : configuration.Mode,
            },
            []
        );
    }

    private static (byte[]? Bytes, string? Problem) ReadFile(string folder, string place)
    {
        if (place.StartsWith(FromGit, StringComparison.Ordinal))
        {
            int colon = place.LastIndexOf(':');
            return colon <= FromGit.Length
                ? (null, "write it as git:REVISION:PATH")
                : (
                    CommitWorkspace.ReadFile(
                        folder,
                        place[FromGit.Length..colon],
                        place[(colon + 1)..],
                        PolicyFile.MaximumSize,
                        out string? problem
                    ),
                    problem
                );
        }

        string full = Path.GetFullPath(Path.Combine(folder, place));
        var content = Workspace.ReadFile(
            Path.GetDirectoryName(full) ?? folder,
            Path.GetFileName(full),
            PolicyFile.MaximumSize,
            out var gap
        );
        return content is null ? (null, gap?.Detail.TrimEnd('.') ?? "there is no such file") : (content.Utf8.ToArray(), null);
    }
}
