using Seatrial.Engine.Findings;

namespace Seatrial.Components.Identity;

/// <summary>
/// Scopes of npm belong to their owner: a name in a well-known scope imitates nothing, one in a scope that looks like it does.
/// </summary>
internal static class ScopeLookalikes
{
    /// <summary>A scope is worth imitating from this many well-known packages on.</summary>
    private const int LeastPackages = 2;

    private const int LeastLetters = 5;

    public static Lookalike? Find(PopularNames popular, string name)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < LeastLetters || popular.Scopes.ContainsKey(name[..slash]))
        {
            return null;
        }

        string scope = name[1..slash];
        foreach (var (known, packages) in popular.Scopes.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            string letters = known[1..];
            if (
                packages < LeastPackages
                || letters.Length < LeastLetters
                || Math.Abs(letters.Length - scope.Length) > 1
                || popular.Uses(known + name[slash..]) == 0
            )
            {
                continue;
            }

            if (NameAlignment.Between(scope, letters) is [var edit])
            {
                return new Lookalike(
                    name,
                    known + name[slash..],
                    Confidence.High,
                    [
                        $"the scope looks like {known}: {EditWeights.Describe(edit)}",
                        $"{known}{name[slash..]} is well known, this name is not",
                    ]
                );
            }
        }

        return null;
    }
}
