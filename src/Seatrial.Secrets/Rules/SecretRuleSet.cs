using System.Collections.Frozen;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Rules;

/// <summary>An immutable, ordered set of rules and what is asked about every candidate of theirs. Safe for concurrent use.</summary>
public sealed class SecretRuleSet
{
    private readonly FrozenDictionary<string, SecretRule> byId;
    private readonly Lazy<CompiledRules> compiled;

    /// <summary>Sorts the rules.</summary>
    /// <param name="rules">Rules with distinct ids.</param>
    /// <param name="surroundings">
    /// Asked about every match before the rule's own judge: a dismissal ends it, a report caps the confidence and adds its reason when it gives one.
    /// </param>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public SecretRuleSet(IEnumerable<SecretRule> rules, CandidateJudge? surroundings = null)
    {
        Rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        Surroundings = surroundings;
        if (Rules.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"two rules are called '{twice.Key}'", nameof(rules));
        }

        compiled = new Lazy<CompiledRules>(() => Compile([.. Rules.Select(r => r.Pattern)]));
        byId = Rules.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<SecretRule> Rules { get; }

    public CandidateJudge? Surroundings { get; }

    internal CompiledRules Compiled => compiled.Value;

    /// <summary>The rule with this id, or null.</summary>
    public SecretRule? Find(string id) => byId.GetValueOrDefault(id);

    private static CompiledRules Compile(string[] patterns) => PrebuiltTables.Find(patterns) ?? CompiledRules.Compile(patterns);
}
