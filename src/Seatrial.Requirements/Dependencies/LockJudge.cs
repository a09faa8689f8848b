using Seatrial.Components.Packages;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Applications;
using Seatrial.Requirements.Manifests;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>DEP-1: every dependency is locked.</summary>
internal static class LockJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        var manifests = view.Facts.Of<ManifestFact>();
        var declaring = manifests.Where(m => m.Kind != ManifestKind.VersionCatalog && m.Dependencies.Any(IsRemote)).ToList();
        if (declaring.Count == 0)
        {
            return manifests.Count > 0
                ? Judgement.NotApplicable([
                    .. manifests
                        .Take(3)
                        .Select(m => new Evidence($"{m.Location.Path} declares no dependency from a registry.", m.Location)),
                ])
                : Judgement.Unknown("No manifest of a package manager was found that this version reads.");
        }

        var findings = new List<Finding>();
        var evidence = new List<Evidence>();
        foreach (
            var group in declaring
                .GroupBy(m => (m.Folder, m.Ecosystem))
                .OrderBy(g => g.Key.Folder, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Ecosystem)
        )
        {
            var own = group.ToList();
            switch (group.Key.Ecosystem)
            {
                case Ecosystem.Maven:
                    ExactVersions.Judge(own, view.Facts, findings, evidence);
                    break;
                case Ecosystem.NuGet when FindLock(own[0], view) is null:
                    NuGetLocking.Judge(own, view.Facts, findings, evidence);
                    break;
                default:
                    JudgeGroup(own, view, findings, evidence);
                    break;
            }
        }

        findings = NuGetLocking.Merge(findings);
        return findings.Count > 0 ? Judgement.Fail(findings)
            : evidence.Count > 0 ? Judgement.Pass([.. evidence.DistinctBy(e => e.Statement)])
            : Judgement.NotApplicable(
                new Evidence("Only libraries declare dependencies; those who use them lock them.", declaring[0].Location)
            );
    }

    internal static bool IsRemote(DependencyEntry dependency) =>
        dependency.Origin is DependencyOrigin.Registry or DependencyOrigin.Git or DependencyOrigin.Url;

    private static void JudgeGroup(List<ManifestFact> group, ApplicationView view, List<Finding> findings, List<Evidence> evidence)
    {
        var first = group[0];
        if (FindLock(first, view) is { } found)
        {
            evidence.Add(found);
            return;
        }

        if (first.Ecosystem == Ecosystem.PyPI && PythonLocking.Judge(group, findings, evidence))
        {
            return;
        }

        var scheme = LockScheme.All.First(s => s.Ecosystem == first.Ecosystem);
        bool isLibrary =
            view.Application.Kind == ApplicationKinds.Library
            && scheme.LibrariesNeedNone
            && group.Exists(m => m.Has(ManifestTraits.Library) || m.Kind is ManifestKind.Gemspec or ManifestKind.CargoToml);
        if (!isLibrary)
        {
            findings.Add(Missing(first, scheme, group, view.Facts));
        }
    }

    /// <summary>The lock file beside the manifest or in a folder above it, where workspaces keep theirs.</summary>
    private static Evidence? FindLock(ManifestFact manifest, ApplicationView view)
    {
        var found = view
            .Facts.Of<LockfileFact>()
            .Where(l => l.Ecosystem == manifest.Ecosystem && Paths.IsWithin(manifest.Folder, l.Folder))
            .MaxBy(l => l.Folder.Length);
        if (found is not null)
        {
            return new Evidence($"{found.Location.Path} locks {manifest.Location.Path}.", found.Location);
        }

        var large = view.Coverage.Gaps.FirstOrDefault(g =>
            g.Kind == GapKind.TooLarge
            && LockfileAnalyzer.Of(g.Path)?.Ecosystem == manifest.Ecosystem
            && Paths.IsWithin(manifest.Folder, Paths.Folder(g.Path))
        );
        return large is null
            ? null
            : new Evidence($"{large.Path} locks {manifest.Location.Path} (too large to be read).", new SourceLocation(large.Path));
    }

    private static Finding Missing(ManifestFact manifest, LockScheme scheme, List<ManifestFact> group, FactSet facts)
    {
        var (file, command) = LockScheme.Of(manifest.PackageManager) ?? (scheme.FileName, scheme.Command);
        int count = group.SelectMany(m => m.Dependencies).Count(IsRemote);
        var ignored = facts
            .Of<IgnoredLockfileFact>()
            .FirstOrDefault(i => i.Ecosystem == manifest.Ecosystem && Paths.IsWithin(manifest.Folder, Paths.Folder(i.Location.Path)));
        string why = ignored is null
            ? "has no lock file"
            : $"has no lock file: {ignored.Location} keeps {ignored.FileName} out of the repository";
        return DependencyRules.MissingLockfile.Find(
            new SourceLocation(manifest.Location.Path, Line(manifest)),
            $"{manifest.Location.Path} declares {count} {(count == 1 ? "dependency" : "dependencies")} and {why}.",
            $"{manifest.Ecosystem.Purl()} lock",
            remediation: (ignored is null ? "" : $"Remove {ignored.FileName} from {ignored.Location.Path}. ")
                + $"Write and commit {file}: {command}."
        ) with
        {
            RelatedLocations = ignored is null ? [] : [ignored.Location],
        };
    }

    internal static int Line(ManifestFact manifest) =>
        manifest.Dependencies.Where(IsRemote).Select(d => d.Line).FirstOrDefault(l => l > 0, 1);
}
