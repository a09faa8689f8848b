using System.Globalization;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Rules;

namespace Seatrial.Bench;

/// <summary>Which rules cost most: a rule whose best anchor is common makes every scan slower.</summary>
internal static class AnchorsCommand
{
    public static int Run(string[] arguments)
    {
        int count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 30;
        var rules = SecretRules.All.Rules;
        var buckets = AnchorPlan.Make([.. rules.Select(r => r.Pattern)], SourceStatistics.LoadAll());
        var options = buckets.SelectMany(b => b).ToList();
        Console.WriteLine($"{rules.Count} rules, {options.Count} anchors, {options.Sum(o => o.Rate):e2} of all positions match a window");
        foreach (var rule in options.GroupBy(o => o.Anchor.Point.RuleIndex).OrderByDescending(g => g.Sum(o => o.Rate)).Take(count))
        {
            Console.WriteLine(
                $"{rule.Sum(o => o.Rate):e2} {rules[rule.Key].Id} ({rule.Count()}): {string.Join("  ", rule.OrderByDescending(o => o.Rate).Take(6).Select(Show))}"
            );
        }

        var statistics = SourceStatistics.LoadAll();
        for (int i = 0; i < buckets.Count; i++)
        {
            var window = buckets[i].Aggregate(default(NibbleWindow), (w, o) => w.With(NibbleWindow.Of(o.Anchor.Sets)));
            var worst = buckets[i].OrderByDescending(o => o.Rate).Take(8).Select(Show);
            Console.WriteLine($"bucket {i}: {buckets[i].Count} anchors, {statistics.Rate(window):e2} passes: {string.Join("  ", worst)}");
        }

        return 0;
    }

    private static string Show(AnchorOption option) => string.Concat(option.Anchor.Sets.Take(6).Select(Show));

    private static string Show(Secrets.Filter.Patterns.ByteSet set)
    {
        var members = set.Members().ToList();
        bool isLetter = members.Count <= 2 && members.TrueForAll(m => m is > 32 and < 127);
        return isLetter ? ((char)members[^1]).ToString()
            : set.IsAll ? "·"
            : $"[{members.Count}]";
    }
}
