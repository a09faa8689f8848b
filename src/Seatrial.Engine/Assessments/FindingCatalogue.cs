using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Assessments;

/// <summary>
/// The findings of all applications, each once: a place in a shared file that several applications fail on is one finding that concerns
/// them all.
/// </summary>
internal sealed class FindingCatalogue
{
    private readonly Dictionary<Key, AttributedFinding> byKey;

    /// <summary>Keys of findings about a subject, before any joined another.</summary>
    private readonly HashSet<Key> own;

    private FindingCatalogue(Dictionary<Key, AttributedFinding> byKey, HashSet<Key> own) => (this.byKey, this.own) = (byKey, own);

    public static FindingCatalogue Merge(IEnumerable<(string Application, Finding Finding)> all)
    {
        var findings = all.ToList();
        var subjects = findings.Where(f => f.Finding.Subject is not null).Select(f => Key.Of(f.Finding)).ToHashSet();
        Key KeyOf(Finding finding) => Key.Of(finding, subjects);
        var applications = new Dictionary<Key, SortedSet<string>>();
        var distinct = new Dictionary<Key, Finding>();
        foreach (var (application, finding) in findings)
        {
            var key = KeyOf(finding);
            if (!applications.TryGetValue(key, out var names))
            {
                applications[key] = names = new SortedSet<string>(StringComparer.Ordinal);
                distinct[key] = finding;
            }

            names.Add(application);
            distinct[key] = Join(distinct[key], finding);
        }

        return new FindingCatalogue(
            Fingerprints.Assign(distinct.Values).ToDictionary(KeyOf, f => new AttributedFinding(f, [.. applications[KeyOf(f)]])),
            subjects
        );
    }

    /// <summary>The more severe of the two, with the places of both; of two controls that of the one which is joined.</summary>
    private static Finding Join(Finding kept, Finding other)
    {
        bool isOther = kept.JoinsControl == other.ControlId || (other.Severity > kept.Severity && other.JoinsControl != kept.ControlId);
        var (first, second) = isOther ? (other, kept) : (kept, other);
        return first with { Occurrences = [.. first.Occurrences.Concat(second.Occurrences).Distinct()] };
    }

    /// <summary>The same finding with its fingerprint.</summary>
    public Finding Resolve(Finding finding) => byKey[Key.Of(finding, own)].Finding;

    /// <summary>New ones before known ones; by severity, then confidence, then whether the control marks a prototype, then place.</summary>
    public IReadOnlyList<AttributedFinding> MostImportantFirst(IReadOnlyList<ControlDescriptor> controls)
    {
        var markers = controls.Where(c => c.IsPrototypeMarker).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. byKey
                .Values.OrderBy(f => f.Finding.IsKnown)
                .ThenByDescending(f => f.Finding.Severity)
                .ThenByDescending(f => markers.Contains(f.Finding.ControlId))
                .ThenByDescending(f => f.Finding.Confidence)
                .ThenBy(f => f.Finding.Location)
                .ThenBy(f => f.Finding.RuleId, StringComparer.Ordinal)
                .ThenBy(f => f.Finding.Fingerprint, StringComparer.Ordinal),
        ];
    }

    private readonly record struct Key(string RuleId, string ControlId, SourceLocation? Location, string Identity, object? Subject)
    {
        public static Key Of(Finding finding) =>
            finding.Subject is null
                ? new(finding.RuleId, finding.ControlId, finding.Location, finding.Identity, null)
                : new("", finding.ControlId, null, "", finding.Subject);

        /// <summary>The key of the finding that this one is a part of.</summary>
        public static Key Of(Finding finding, HashSet<Key> own)
        {
            var key = Of(finding);
            return
                finding is { Subject: not null, JoinsControl: { } control }
                && key with { ControlId = control } is var joined
                && own.Contains(joined)
                ? joined
                : key;
        }
    }
}
