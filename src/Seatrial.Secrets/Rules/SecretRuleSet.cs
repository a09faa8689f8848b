using System.Collections.Frozen;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Rules;

/// <summary>An immutable, ordered set of rules and what is asked about every candidate of theirs. Safe for concurrent use.</summary>
public sealed class SecretRuleSet
{
    private readonly FrozenDictionary<string, SecretRule> byId;
    private readonly Lazy<CompiledRules> compiled;
    private readonly Lazy<CompiledRules>? added;

    /// <summary>Sorts the rules.</summary>
    /// <param name="rules">Rules with distinct ids.</param>
    /// <param name="surroundings"> Asked about every match before the rule's own judge: a dismissal ends it, a report caps the confidence
    /// and adds its reason when it gives one. </param>
    /// <param name="readingPattern">Where it matches, the file is worth reading by its structure; null: no file is read so.</param>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public SecretRuleSet(IEnumerable<SecretRule> rules, CandidateJudge? surroundings = null, string? readingPattern = null)
    {
        Rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        Surroundings = surroundings;
        if (Rules.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"two rules are called '{twice.Key}'", nameof(rules));
        }

        KnownCount = Rules.Count;
        Patterns = readingPattern is null ? [.. Rules.Select(r => r.Pattern)] : [.. Rules.Select(r => r.Pattern), readingPattern];
        compiled = new Lazy<CompiledRules>(() => Compile(Patterns, Kinds));
        byId = Rules.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The tables of the known rules stay as they are; those of the others are made beside them.</summary>
    private SecretRuleSet(SecretRuleSet known, SecretRule[] others)
    {
        Rules = [.. known.Rules.Take(known.KnownCount), .. others];
        Surroundings = known.Surroundings;
        KnownCount = known.KnownCount;
        Patterns = known.Patterns;
        compiled = known.compiled;
        added = new Lazy<CompiledRules>(() => CompiledRules.Compile([.. others.Select(r => r.Pattern)]));
        byId = Rules.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of their ids, added ones behind the others.</summary>
    public IReadOnlyList<SecretRule> Rules { get; }

    /// <summary>Rules that the set was made of, without those that were added: they stand first.</summary>
    internal int KnownCount { get; }

    public CandidateJudge? Surroundings { get; }

    /// <summary>
    /// What the filter looks for: the pattern of each rule at the rule's index, and behind them the one that selects files for reading.
    /// </summary>
    internal IReadOnlyList<string> Patterns { get; }

    /// <summary>What each pattern is there for.</summary>
    internal IReadOnlyList<PatternKinds> Kinds =>
        [
            .. Patterns.Select(
                (_, i) =>
                    i == KnownCount ? PatternKinds.Selecting
                    : Rules[i].YieldsToReaders ? PatternKinds.Unread
                    : PatternKinds.Anywhere
            ),
        ];

    /// <summary>Files are read by their structure where <see cref="SelectsForReading"/> holds for a match.</summary>
    internal bool ReadsStructure => Patterns.Count > KnownCount;

    internal CompiledRules Compiled => compiled.Value;

    /// <summary>The patterns of added rules, whose indexes begin at <see cref="KnownCount"/>; null where none was added.</summary>
    internal CompiledRules? Added => added?.Value;

    /// <summary>Whether a match with this index is not a rule's but tells that the file has a word of credentials in it.</summary>
    internal bool SelectsForReading(int ruleIndex) => ruleIndex == KnownCount;

    /// <summary>A set with further rules of distinct ids. They are searched for beside the others, which costs those nothing.</summary>
    public SecretRuleSet With(IReadOnlyCollection<SecretRule> others) =>
        others.Count == 0
            ? this
            : new SecretRuleSet(this, [.. Rules.Skip(KnownCount).Concat(others).OrderBy(r => r.Id, StringComparer.Ordinal)]);

    /// <summary>How many leading bytes every value of the rule's pattern shares.</summary>
    internal int KnownPrefix(int ruleIndex) =>
        (ruleIndex < KnownCount ? Compiled.Program(ruleIndex) : Added!.Program(ruleIndex - KnownCount)).KnownPrefix;

    /// <summary>The rule with this id, or null.</summary>
    public SecretRule? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Index of the rule with this id; -1 where there is none.</summary>
    internal int IndexOf(string id)
    {
        for (int i = 0; i < Rules.Count; i++)
        {
            if (Rules[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private static CompiledRules Compile(IReadOnlyList<string> patterns, IReadOnlyList<PatternKinds> kinds) =>
        PrebuiltTables.Find(patterns, kinds) ?? CompiledRules.Compile(patterns, kinds);
}
