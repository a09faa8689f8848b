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
            distinct[key] = Join(distinct[key], finding);
        }

        return new FindingCatalogue(Fingerprints.Assign(distinct.Values).ToDictionary(
            Key.Of, f => new AttributedFinding(f, [.. applications[Key.Of(f)]])));
    }

    /// <summary>The more severe of the two, with the places of both.</summary>
    private static Finding Join(Finding kept, Finding other)
    {
        var (first, second) = other.Severity > kept.Severity ? (other, kept) : (kept, other);
        return first with { Occurrences = [.. first.Occurrences.Concat(second.Occurrences).Distinct()] };
    }

    /// <summary>The same finding with its fingerprint.</summary>
    public Finding Resolve(Finding finding) => byKey[Key.Of(finding)].Finding;

    /// <summary>New ones before known ones; by severity, then confidence, then whether the control marks a prototype, then place.</summary>
    public IReadOnlyList<AttributedFinding> MostImportantFirst(IReadOnlyList<ControlDescriptor> controls)
    {
        var markers = controls.Where(c => c.IsPrototypeMarker).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return [.. byKey.Values
            .OrderBy(f => f.Finding.IsKnown)
            .ThenByDescending(f => f.Finding.Severity)
            .ThenByDescending(f => markers.Contains(f.Finding.ControlId))
            .ThenByDescending(f => f.Finding.Confidence)
            .ThenBy(f => f.Finding.Location)
            .ThenBy(f => f.Finding.RuleId, StringComparer.Ordinal)
            .ThenBy(f => f.Finding.Fingerprint, StringComparer.Ordinal)];
    }

    private readonly record struct Key(string RuleId, string ControlId, SourceLocation? Location, string Identity, object? Subject)
    {
        public static Key Of(Finding finding)
            => finding.Subject is null
                ? new(finding.RuleId, finding.ControlId, finding.Location, finding.Identity, null)
                : new("", finding.ControlId, null, "", finding.Subject);
    }
}
