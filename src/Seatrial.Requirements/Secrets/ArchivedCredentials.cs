using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Archives;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Secrets;

/// <summary>
/// Credentials in the keystores of the tree and, where the user asked for them, in its archives, documents and databases.
/// </summary>
internal static class ArchivedCredentials
{
    /// <summary>Without being asked for, so many keystores are opened: trying passwords takes time by design.</summary>
    private const int MaxKeystores = 32;

    /// <summary>The scan with what the archives hold; an archive that was unpacked is no gap any more.</summary>
    /// <param name="scan">What was found in text.</param>
    /// <param name="workspace">The tree.</param>
    /// <param name="policy">What the repository asks for.</param>
    /// <param name="unpacks">Whether archives are read, and keystores of tests and examples.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ScanResult AddTo(ScanResult scan, Workspace workspace, SecretPolicy policy, bool unpacks, CancellationToken cancellation)
    {
        WorkspaceFile[] chosen = [.. Choose(workspace, unpacks)];
        if (chosen.Length == 0)
        {
            return scan;
        }

        var facts = new List<Fact>();
        var gaps = new List<CoverageGap>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        var files = workspace.CreateReader();
        var scanner = new SecretScanner(policy);
        var passwords = new KeystorePasswords(workspace, workspace.CreateReader());
        foreach (var file in chosen)
        {
            cancellation.ThrowIfCancellationRequested();
            var archive = new ArchiveReader(ArchiveLimits.Default);
            var packed = files.ReadBytes(file, out var gap);
            if (gap is not null)
            {
                continue;
            }

            if (KeystoreFiles.IsKeystore(file.Path))
            {
                if (KeystoreFiles.Read(file.Path, packed.Span, file.Role, policy.Key, passwords.Beside(file.Path)) is { } keystore)
                {
                    facts.Add(keystore);
                    read.Add(file.Path);
                }

                continue;
            }

            foreach (var entry in archive.Read(file.Path, packed))
            {
                cancellation.ThrowIfCancellationRequested();
                if (
                    KeystoreFiles.IsKeystore(entry.Path)
                    && KeystoreFiles.Read(entry.Path, entry.Bytes.Span, file.Role, policy.Key, passwords.Beside(file.Path))
                        is { } packedStore
                )
                {
                    facts.Add(packedStore);
                }

                Scan(entry, file.Role, scanner, policy, facts, gaps);
            }

            _ = archive.IsKnown && read.Add(file.Path);
            gaps.AddRange(archive.Gaps);
        }

        var coverage = scan.Coverage with
        {
            Gaps = [.. scan.Coverage.Gaps.Where(g => g.Kind != GapKind.Binary || !read.Contains(g.Path)).Concat(gaps).Order()],
        };
        return scan with { Facts = new FactSet([.. scan.Facts.All, .. facts]), Coverage = coverage };
    }

    private static IEnumerable<WorkspaceFile> Choose(Workspace workspace, bool unpacks) =>
        unpacks
            ? workspace.Files.Where(f => ArchiveReader.IsArchive(f.Path) || KeystoreFiles.IsKeystore(f.Path))
            : workspace
                .Files.Where(f => KeystoreFiles.IsKeystore(f.Path) && (f.Role & FileRoles.NotDeployed) == FileRole.None)
                .Take(MaxKeystores);

    private static void Scan(
        ArchiveEntry entry,
        FileRole role,
        SecretScanner scanner,
        SecretPolicy policy,
        List<Fact> facts,
        List<CoverageGap> gaps
    )
    {
        var file = new WorkspaceFile(entry.Path, entry.Bytes.Length, FileRoles.Of(entry.Path) | role);
        if (RawContent.Decode(file, entry.Bytes.Span) is not { } content)
        {
            return;
        }

        var matches = new List<SecretMatch>();
        scanner.Scan(content, matches);
        gaps.AddRange(scanner.Gap is { } gap ? [gap] : []);
        foreach (var match in matches)
        {
            policy.Capture?.Take(content, match);
            facts.Add(SecretFacts.Of(match, file));
        }

        foreach (var (match, source) in scanner.LeftOut)
        {
            facts.Add(new LeftOutCredentialFact(match.Location, match.Rule.Id, match.Identity, source));
        }
    }
}
