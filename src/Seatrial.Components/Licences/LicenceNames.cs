using System.Collections.Frozen;

namespace Seatrial.Components.Licences;

/// <summary>
/// Identifiers of licences: what may be one, and the present form of those that SPDX retired (licence list 3.x, deprecated identifiers).
/// </summary>
internal static class LicenceNames
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "AND",
        "OR",
        "WITH",
        "SEE",
        "LICENSE",
        "LICENCE",
        "UNLICENSED",
        "UNLICENCED",
        "UNKNOWN",
        "NONE",
        "NOASSERTION",
        "PROPRIETARY",
        "OTHER",
        "CUSTOM",
        "COMMERCIAL",
        "N/A"
    );

    /// <summary>Families in which <c>-only</c> and <c>-or-later</c> are told apart.</summary>
    private static readonly string[] Families = ["GPL-", "LGPL-", "AGPL-", "GFDL-"];

    /// <summary>What people write for the same.</summary>
    private static readonly FrozenDictionary<string, string> Habits = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Apache2"] = "Apache-2.0",
        ["Apache-2"] = "Apache-2.0",
        ["Apache2.0"] = "Apache-2.0",
        ["APACHE"] = "Apache-2.0",
        ["BSD3"] = "BSD-3-Clause",
        ["BSD2"] = "BSD-2-Clause",
        ["GPLv2"] = "GPL-2.0-only",
        ["GPLv3"] = "GPL-3.0-only",
        ["GPLv2+"] = "GPL-2.0-or-later",
        ["GPLv3+"] = "GPL-3.0-or-later",
        ["GPL2"] = "GPL-2.0-only",
        ["GPL3"] = "GPL-3.0-only",
        ["LGPLv2.1"] = "LGPL-2.1-only",
        ["LGPLv3"] = "LGPL-3.0-only",
        ["LGPLv3+"] = "LGPL-3.0-or-later",
        ["AGPLv3"] = "AGPL-3.0-only",
        ["AGPLv3+"] = "AGPL-3.0-or-later",
        ["MPL2"] = "MPL-2.0",
        ["MPLv2"] = "MPL-2.0",
        ["PSF"] = "PSF-2.0",
        ["CC0"] = "CC0-1.0",
        ["ISCL"] = "ISC",
        ["eCos-2.0"] = "RHeCos-1.1",
        ["Nunit"] = "Zlib-acknowledgement",
        ["BSD-2-Clause-FreeBSD"] = "BSD-2-Clause",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The present form; null for what is no identifier.</summary>
    public static string? Current(string word)
    {
        if (Habits.TryGetValue(word, out string? meant))
        {
            return meant;
        }

        bool isLater = word.EndsWith('+');
        string name = isLater ? word[..^1] : word;
        if (!IsIdentifier(name))
        {
            return null;
        }

        bool isFamily = Array.Exists(Families, f => name.StartsWith(f, StringComparison.OrdinalIgnoreCase));
        return
            isFamily
            && !name.EndsWith("-only", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith("-or-later", StringComparison.OrdinalIgnoreCase)
            ? name + (isLater ? "-or-later" : "-only")
            : word;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>.</c>; references to documents with a colon; no word of prose.</summary>
    public static bool IsIdentifier(string word) =>
        word.Length is > 1 and <= 100
        && char.IsAsciiLetterOrDigit(word[0])
        && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ':')
        && !Words.Contains(word);
}
