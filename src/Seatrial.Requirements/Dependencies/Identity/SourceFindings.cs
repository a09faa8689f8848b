using Seatrial.Components.Packages;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Manifests;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>Where packages come from: addresses that can change, connections without encryption, indexes that are mixed.</summary>
internal static class SourceFindings
{
    /// <summary>Dependencies from git and from addresses, unless a commit or a lock file fixes them.</summary>
    public static void Moving(ApplicationView view, List<Finding> findings)
    {
        var locks = view.Facts.Of<LockfileFact>();
        foreach (var manifest in view.Facts.Of<ManifestFact>())
        {
            bool isLocked = locks.Any(l => l.Ecosystem == manifest.Ecosystem && Paths.IsWithin(manifest.Folder, l.Folder));
            foreach (var entry in manifest.Dependencies.Where(d => d.Origin is DependencyOrigin.Git or DependencyOrigin.Url))
            {
                var place = new SourceLocation(manifest.Location.Path, Math.Max(entry.Line, 1));
                if (
                    entry.Range is { } address
                    && (
                        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                        || address.StartsWith("git+http://", StringComparison.OrdinalIgnoreCase)
                    )
                )
                {
                    findings.Add(
                        DependencyRules.PlainSource.Find(
                            place,
                            $"{entry.Name} is fetched over an unencrypted connection.",
                            $"plain {entry.Name}"
                        )
                    );
                }
                else if (!isLocked && entry.Range is not null && !NamesCommit(entry.Range))
                {
                    string what = entry.Origin == DependencyOrigin.Git ? "a git repository without a commit" : "an address";
                    findings.Add(
                        DependencyRules.MovingSource.Find(
                            place,
                            $"{entry.Name} comes from {what}, and no lock file fixes it.",
                            $"moving {entry.Name}"
                        )
                    );
                }
            }
        }
    }

    public static void Registries(ApplicationView view, List<Finding> findings)
    {
        foreach (var source in view.Facts.Of<PackageSourceFact>())
        {
            if (source.IsPlain)
            {
                findings.Add(
                    DependencyRules.PlainSource.Find(
                        source.Location,
                        $"{source.Ecosystem.Display()} packages are taken from {source.Host} over an unencrypted connection.",
                        $"plain {source.Host}"
                    )
                );
            }
            else if (source.IsAdditional && !IsSharded(source.Host))
            {
                findings.Add(
                    DependencyRules.MixedIndexes.Find(
                        source.Location,
                        $"{source.Host} is asked beside the usual index, and no package is bound to either.",
                        $"mixed {source.Host}",
                        confidence: Confidence.Medium
                    )
                );
            }
        }
    }

    /// <summary>
    /// Public indexes of builds of packages that everybody knows (PyTorch, NVIDIA): their names are taken at the usual index too.
    /// </summary>
    private static bool IsSharded(string host) =>
        host
            is "download.pytorch.org"
                or "pypi.nvidia.com"
                or "pypi.org"
                or "test.pypi.org"
                or "pypi.python.org"
                or "www.piwheels.org"
                or "data.pyg.org";

    /// <summary>
    /// A hash of git behind '#' or '@', with at least seven digits, one of them a number, so that a branch called <c>feedface</c> is none.
    /// </summary>
    private static bool NamesCommit(string range)
    {
        int mark = range.LastIndexOfAny(['#', '@']);
        var text = range.AsSpan(mark + 1);
        return mark >= 0 && VersionText.IsCommit(text) && text.ContainsAnyInRange('0', '9');
    }
}
