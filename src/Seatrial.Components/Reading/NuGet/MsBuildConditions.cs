namespace Seatrial.Components.Reading.NuGet;

/// <summary>
/// Conditions of MSBuild as far as files decide them: comparisons of two quoted texts, joined by <c>and</c> or <c>or</c>. All else holds.
/// </summary>
internal static class MsBuildConditions
{
    /// <summary>Known only when a build runs.</summary>
    private static readonly string[] OfTheBuild =
    [
        "TargetFramework",
        "Configuration",
        "Platform",
        "OS",
        "MSBuild",
        "RuntimeIdentifier",
        "VisualStudio",
        "BuildingInsideVisualStudio",
        "CI",
        "TF_BUILD",
        "GITHUB_ACTIONS",
    ];

    public static bool Holds(string? condition, Func<string?, string?> expand)
    {
        if (string.IsNullOrWhiteSpace(condition))
        {
            return true;
        }

        if (
            condition.Length > 2_000
            || condition.Contains('(', StringComparison.Ordinal)
                && condition.Replace("$(", "", StringComparison.Ordinal).Contains('(', StringComparison.Ordinal)
        )
        {
            return true;
        }

        string[] alternatives = condition.Split(" or ", StringSplitOptions.TrimEntries);
        alternatives = alternatives.Length == 1 ? condition.Split(" Or ", StringSplitOptions.TrimEntries) : alternatives;
        return Array.Exists(
            alternatives,
            a =>
                a.Replace(" And ", " and ", StringComparison.Ordinal)
                    .Split(" and ", StringSplitOptions.TrimEntries)
                    .All(c => Comparison(c, expand))
        );
    }

    private static bool Comparison(string text, Func<string?, string?> expand)
    {
        bool isEqual = true;
        int sign = text.IndexOf("==", StringComparison.Ordinal);
        if (sign < 0)
        {
            isEqual = false;
            sign = text.IndexOf("!=", StringComparison.Ordinal);
        }

        if (sign < 0 || OfTheBuild.Any(p => text.Contains($"$({p}", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        string left = Value(text[..sign], expand);
        string right = Value(text[(sign + 2)..], expand);
        return string.Equals(left, right, StringComparison.OrdinalIgnoreCase) == isEqual;
    }

    /// <summary>A property that is not set is empty.</summary>
    private static string Value(string text, Func<string?, string?> expand)
    {
        string value = expand(text.Trim().Trim('\'')) ?? "";
        for (int open; (open = value.IndexOf("$(", StringComparison.Ordinal)) >= 0 && value.IndexOf(')', open) is var close and > 0; )
        {
            value = value[..open] + value[(close + 1)..];
        }

        return value;
    }
}
