namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// Patterns of paths as Spring writes them: <c>?</c>, <c>*</c> within a part, <c>**</c> over parts, <c>{name}</c> for a part.
/// </summary>
internal static class AntPattern
{
    /// <summary>Whether every request of a route fits; a parameter of the route stands for any text.</summary>
    public static bool Covers(string pattern, string route) => Fits(Parts(pattern), 0, Parts(route), 0);

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string[] pattern, int p, string[] route, int r)
    {
        if (p == pattern.Length)
        {
            return r == route.Length;
        }

        if (pattern[p] == "**")
        {
            for (int skip = r; skip <= route.Length; skip++)
            {
                if (Fits(pattern, p + 1, route, skip))
                {
                    return true;
                }
            }

            return false;
        }

        return r < route.Length && Part(pattern[p], route[r]) && Fits(pattern, p + 1, route, r + 1);
    }

    private static bool Part(string pattern, string part)
    {
        if (pattern == "*" || (pattern.StartsWith('{') && pattern.EndsWith('}')))
        {
            return true;
        }

        if (part.StartsWith('{'))
        {
            return false;
        }

        int star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? pattern == part
            : part.Length >= pattern.Length - 1
                && part.StartsWith(pattern[..star], StringComparison.Ordinal)
                && part.EndsWith(pattern[(star + 1)..].TrimStart('*'), StringComparison.Ordinal);
    }
}
