using System.Collections.Frozen;

namespace Seatrial.Components.Sbom;

/// <summary>What a lock file says of a licence, as the SBOM formats may hold it.</summary>
internal static class LicenceText
{
    /// <summary>Identifiers of the SPDX licence list that packages use; others are written by name.</summary>
    private static readonly FrozenSet<string> Identifiers = FrozenSet.Create(
        StringComparer.Ordinal,
        "0BSD",
        "AFL-2.1",
        "AFL-3.0",
        "AGPL-3.0-only",
        "AGPL-3.0-or-later",
        "Apache-1.1",
        "Apache-2.0",
        "Artistic-1.0",
        "Artistic-2.0",
        "BlueOak-1.0.0",
        "BSD-1-Clause",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "BSD-4-Clause",
        "BSL-1.0",
        "BUSL-1.1",
        "CC-BY-3.0",
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "CC0-1.0",
        "CDDL-1.0",
        "CDDL-1.1",
        "EPL-1.0",
        "EPL-2.0",
        "EUPL-1.1",
        "EUPL-1.2",
        "GPL-2.0-only",
        "GPL-2.0-or-later",
        "GPL-3.0-only",
        "GPL-3.0-or-later",
        "HPND",
        "ICU",
        "IJG",
        "ISC",
        "LGPL-2.1-only",
        "LGPL-2.1-or-later",
        "LGPL-3.0-only",
        "LGPL-3.0-or-later",
        "MIT",
        "MIT-0",
        "MPL-1.1",
        "MPL-2.0",
        "MS-PL",
        "MulanPSL-2.0",
        "NCSA",
        "OFL-1.1",
        "OpenSSL",
        "PHP-3.01",
        "PostgreSQL",
        "PSF-2.0",
        "Python-2.0",
        "Ruby",
        "SSPL-1.0",
        "Unicode-3.0",
        "Unicode-DFS-2016",
        "Unlicense",
        "UPL-1.0",
        "Vim",
        "W3C",
        "WTFPL",
        "X11",
        "Zlib",
        "ZPL-2.1"
    );

    public static bool IsIdentifier(string text) => Identifiers.Contains(text);

    /// <summary>Known identifiers joined by AND, OR, WITH and parentheses: an expression of SPDX 2.3, annex D.</summary>
    public static bool IsExpression(string text)
    {
        string[] words = text.Replace('(', ' ').Replace(')', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool expectsLicence = true;
        int depth = 0;
        foreach (char c in text)
        {
            depth +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        for (int i = 0; i < words.Length; i++)
        {
            bool isException = i > 0 && words[i - 1] == "WITH" && words[i].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
            bool fits = expectsLicence ? isException || IsIdentifier(words[i].TrimEnd('+')) : words[i] is "AND" or "OR" or "WITH";
            if (!fits)
            {
                return false;
            }

            expectsLicence = !expectsLicence;
        }

        return words.Length > 0 && !expectsLicence && depth == 0;
    }
}
