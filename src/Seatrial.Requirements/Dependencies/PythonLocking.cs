using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>
/// requirements.txt is manifest and lock in one, when it is complete: with hashes, compiled, or the frozen state of an environment.
/// </summary>
internal static class PythonLocking
{
    /// <summary>
    /// Packages that hardly anybody names himself but that most environments contain: their presence shows a frozen list.
    /// </summary>
    private static readonly HashSet<string> Transitive = new(StringComparer.Ordinal)
    {
        "certifi",
        "idna",
        "urllib3",
        "charset-normalizer",
        "six",
        "markupsafe",
        "typing-extensions",
        "annotated-types",
        "pydantic-core",
        "h11",
        "sniffio",
        "anyio",
        "greenlet",
        "pycparser",
        "cffi",
        "asgiref",
        "sqlparse",
        "blinker",
        "itsdangerous",
        "pytz",
        "tzdata",
        "colorama",
        "zipp",
        "importlib-metadata",
        "multidict",
        "yarl",
        "frozenlist",
        "aiosignal",
        "pyasn1",
        "soupsieve",
        "wcwidth",
    };

    /// <summary>True when the group was judged.</summary>
    public static bool Judge(List<ManifestFact> group, List<Finding> findings, List<Evidence> evidence)
    {
        var lists = group
            .Where(m => m.Kind == ManifestKind.Requirements && m.Location.Path.EndsWith(".txt", StringComparison.Ordinal))
            .ToList();
        var shipped = lists.Where(m => m.Dependencies.Any(d => !d.IsDevelopment)).ToList();
        if (shipped.Count == 0)
        {
            // Only lists for development, or only .in files: the other manifests decide.
            return lists.Count == group.Count;
        }

        foreach (var list in shipped)
        {
            var remote = list.Dependencies.Where(LockJudge.IsRemote).ToList();
            if (shipped.Exists(other => other != list && IsPinnedFrom(other, list)))
            {
                continue; // The wishes that the pinned list beside it was made from.
            }

            var loose = remote.Where(d => d.Range is null || !IsExact(d.Range)).ToList();
            int transitive = remote.Count(d => Transitive.Contains(list.Ecosystem.Canonical(d.Name)));
            if (list.Has(ManifestTraits.Hashed))
            {
                evidence.Add(new Evidence($"{list.Location.Path} gives a hash for each package.", list.Location));
            }
            else if (loose.Count == 0 && transitive >= 2)
            {
                evidence.Add(
                    new Evidence(
                        $"{list.Location.Path} pins {remote.Count} packages exactly, those that come along included; it has no hashes.",
                        list.Location
                    )
                );
            }
            else if (loose.Count == 0)
            {
                findings.Add(
                    DependencyRules.PinnedOnlyDirectly.Find(
                        new SourceLocation(list.Location.Path, LockJudge.Line(list)),
                        $"{list.Location.Path} pins its {remote.Count} direct dependencies, but not what they bring along.",
                        "pypi transitive"
                    )
                );
            }
            else
            {
                findings.Add(
                    DependencyRules.MissingLockfile.Find(
                        new SourceLocation(list.Location.Path, loose[0].Line),
                        $"{list.Location.Path} leaves the version of {loose.Count} of {remote.Count} packages open and there is no lock file beside it.",
                        "pypi lock",
                        remediation: "Generate the complete list with hashes (pip-compile --generate-hashes, uv pip compile --generate-hashes) or move to a tool with a lock file (uv, Poetry)."
                    )
                );
            }
        }

        return true;
    }

    /// <summary>Whether one list pins what the other only names: nine of ten, because such lists are kept by hand.</summary>
    private static bool IsPinnedFrom(ManifestFact pinned, ManifestFact wishes)
    {
        var remote = pinned.Dependencies.Where(LockJudge.IsRemote).ToList();
        if (pinned.Folder != wishes.Folder || remote.Count == 0 || !remote.TrueForAll(d => d.Range is not null && IsExact(d.Range)))
        {
            return false;
        }

        var names = remote.Select(d => pinned.Ecosystem.Canonical(d.Name)).ToHashSet(StringComparer.Ordinal);
        var wished = wishes.Dependencies.Where(LockJudge.IsRemote).ToList();
        return wished.Exists(d => d.Range is null || !IsExact(d.Range))
            && wished.Count(d => names.Contains(wishes.Ecosystem.Canonical(d.Name))) * 10 >= wished.Count * 9;
    }

    private static bool IsExact(string range) =>
        range.StartsWith("==", StringComparison.Ordinal)
        && !range.Contains('*', StringComparison.Ordinal)
        && !range.Contains(',', StringComparison.Ordinal);
}
