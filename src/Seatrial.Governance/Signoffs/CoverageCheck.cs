using System.Security.Cryptography;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Governance.Signoffs;

/// <summary>
/// What a genuine sign-off covers: the files of its own commit, its own end, and the commit or release that is asked about.
/// </summary>
internal static class CoverageCheck
{
    public static (SignoffState State, IReadOnlyList<string> Reasons) Judge(Signoff signoff, VerificationRequest request)
    {
        var reader = request.Reader;
        if (signoff.Path != reader.Repository.Prefix)
        {
            return (
                SignoffState.Lapsed,
                [$"It is about {(signoff.Path.Length == 0 ? "the top of the repository" : $"'{signoff.Path}'")} and not about this folder."]
            );
        }

        if (request.Release is { } release && !signoff.Releases.Any(r => r.Sha256 == release))
        {
            return (SignoffState.Lapsed, [$"It does not name a file with the digest sha256:{release}."]);
        }

        bool hasCommit = reader.Has(signoff.Commit);
        if (hasCommit && ContentProblem(signoff, reader) is var (state, problem))
        {
            return (state, [problem]);
        }

        var ended = Ended(signoff, request.Now).ToList();
        if (ended.Count > 0)
        {
            return (SignoffState.Lapsed, ended);
        }

        string? target = request.Commit ?? (hasCommit ? signoff.Commit : null);
        return target is null
            ? (
                SignoffState.Unclear,
                [$"Its commit {signoff.Commit[..12]} is not in this clone, so that its files cannot be compared; 'git fetch' may bring it."]
            )
            : Drift(signoff, hasCommit, target, request);
    }

    /// <summary>What the commit has against what the sign-off says that it has.</summary>
    private static (SignoffState State, string Problem)? ContentProblem(Signoff signoff, CommitReader reader)
    {
        if (CommitContent.Of(reader, signoff.Commit) is not { } content)
        {
            return (
                SignoffState.Unclear,
                $"The files of its commit {signoff.Commit[..12]} cannot be read: objects are missing; 'git fetch' may bring them."
            );
        }

        if (content != signoff.Content)
        {
            return (SignoffState.Invalid, $"Its commit {signoff.Commit[..12]} does not have the content that it says.");
        }

        foreach (string path in SignoffFiles.Evidence)
        {
            string? signed = signoff.Files.FirstOrDefault(f => f.Path == path)?.Sha256;
            var file = reader.ReadFile(signoff.Commit, path);
            if (file.IsUnreadable)
            {
                return (SignoffState.Unclear, $"{path} of its commit cannot be read.");
            }

            string? there = file.Content is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;
            if (there != signed)
            {
                return (
                    SignoffState.Invalid,
                    signed is null ? $"It says nothing about {path}, which its commit has."
                    : there is null ? $"It names {path}, which its commit does not have."
                    : $"{path} in its commit is not the one that was signed."
                );
            }
        }

        return signoff.Files.FirstOrDefault(f => !SignoffFiles.Evidence.Contains(f.Path, StringComparer.Ordinal)) is { } odd
            ? (SignoffState.Invalid, $"It names a file that a sign-off does not rest on: {odd.Path}.")
            : null;
    }

    private static IEnumerable<string> Ended(Signoff signoff, DateTimeOffset now)
    {
        if (now >= signoff.ExpiresAt)
        {
            yield return $"It ended on {signoff.ExpiresAt.UtcDateTime:yyyy-MM-dd}.";
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        foreach (var risk in signoff.Accepted.Where(r => r.Expires < today))
        {
            yield return $"The acceptance of {risk.Control} for {risk.Application} ended on {risk.Expires:yyyy-MM-dd}: decide again.";
        }
    }

    private static (SignoffState State, IReadOnlyList<string> Reasons) Drift(
        Signoff signoff,
        bool hasCommit,
        string target,
        VerificationRequest request
    )
    {
        if (target == signoff.Commit)
        {
            return (SignoffState.Valid, []);
        }

        var reader = request.Reader;
        if (CommitContent.Of(reader, target) is not { } content)
        {
            return (
                SignoffState.Unclear,
                [$"The files of the commit {target[..12]} cannot be read: objects are missing; 'git fetch' may bring them."]
            );
        }

        bool isSame =
            content == signoff.Content
            && SignoffFiles.Evidence.All(p => Sha256Of(reader, target, p) == signoff.Files.FirstOrDefault(f => f.Path == p)?.Sha256);
        if (isSame)
        {
            return (SignoffState.Valid, [$"It was given for {signoff.Commit[..12]}, whose files are the same."]);
        }

        var changed = hasCommit ? reader.ChangedPaths(signoff.Commit, target)?.Where(p => !SignoffFiles.IsRecord(p)).ToList() : null;
        var verdict = request.Drift(
            new DriftQuestion(reader, signoff, hasCommit, target, changed, DateOnly.FromDateTime(request.Now.UtcDateTime))
        );
        return verdict.Kind switch
        {
            DriftKind.None => (
                SignoffState.Valid,
                [$"It was given for {signoff.Commit[..12]}; nothing that it rests on changed in kind since.", .. verdict.Reasons]
            ),
            DriftKind.Material => (
                SignoffState.Lapsed,
                [$"It was given for {signoff.Commit[..12]}, and the security architecture changed since:", .. verdict.Reasons]
            ),
            _ => (SignoffState.Unclear, [$"It was given for {signoff.Commit[..12]}.", .. verdict.Reasons]),
        };
    }

    private static string? Sha256Of(CommitReader reader, string commit, string path) =>
        reader.ReadFile(commit, path) is { IsThere: true } file
            ? file.Content is { } bytes
                ? Convert.ToHexStringLower(SHA256.HashData(bytes))
                : ""
            : null;
}
