using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Assessments;

/// <summary>
/// The findings of all applications, each once: a place in a shared file that several applications fail on is one finding that concerns them all.
/// </summary>
internal sealed class FindingCatalogue
{
    private readonly Dictionary<Key, AttributedFinding> byKey;

    private FindingCatalogue(Dictionary<Key, AttributedFinding> byKey) => this.byKey = byKey;

    public static FindingCatalogue Merge(IEnumerable<(string Application, Finding Finding)> findings)
    {
        var applications = new Dictionary<Key, SortedSet<string>>();
        var distinct = new Dictionary<Key, Finding>();
        foreach (var (application, finding) in findings)
        {
            var key = Key.Of(finding);
            if (!applications.TryGetValue(key, out var names))
            {
                applications[key] = names = new SortedSet<string>(StringComparer.Ordinal);
                distinct[key] = finding;
            }

            names.Add(application);
            if (finding.Severity > distinct[key].Severity)
            {
                distinct[key] = finding;
            }
        }

        return new FindingCatalogue(Fingerprints.Assign(distinct.Values).ToDictionary(
            Key.Of, f => new AttributedFinding(f, [.. applications[Key.Of(f)]])));
    }

    /// <summary>The same finding with its fingerprint.</summary>
    public Finding Resolve(Finding finding) => byKey[Key.Of(finding)].Finding;

    /// <summary>By severity, then confidence, then whether the control marks a prototype, then place.</summary>
    public IReadOnlyList<AttributedFinding> MostImportantFirst(IReadOnlyList<ControlDescriptor> controls)
    {
        var markers = controls.Where(c => c.IsPrototypeMarker).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return [.. byKey.Values
            .OrderByDescending(f => f.Finding.Severity)
            .ThenByDescending(f => markers.Contains(f.Finding.ControlId))
            .ThenByDescending(f => f.Finding.Confidence)
            .ThenBy(f => f.Finding.Location)
            .ThenBy(f => f.Finding.RuleId, StringComparer.Ordinal)
            .ThenBy(f => f.Finding.Fingerprint, StringComparer.Ordinal)];
    }

    private readonly record struct Key(string RuleId, string ControlId, SourceLocation Location, string Identity)
    {
        public static Key Of(Finding finding) => new(finding.RuleId, finding.ControlId, finding.Location, finding.Identity);
    }
}
