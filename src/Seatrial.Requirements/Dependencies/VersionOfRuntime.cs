using System.Buffers;

namespace Seatrial.Requirements.Dependencies;

/// <summary>Reads the release line out of what manifests, version files and image tags say.</summary>
internal static class VersionOfRuntime
{
    private static readonly SearchValues<char> RangeSigns = SearchValues.Create("<>^~*|, ");

    private static readonly (string Name, string Product, string Version)[] Codenames =
    [
        ("wheezy", "debian", "7"),
        ("jessie", "debian", "8"),
        ("stretch", "debian", "9"),
        ("buster", "debian", "10"),
        ("bullseye", "debian", "11"),
        ("bookworm", "debian", "12"),
        ("trixie", "debian", "13"),
        ("trusty", "ubuntu", "14.04"),
        ("xenial", "ubuntu", "16.04"),
        ("bionic", "ubuntu", "18.04"),
        ("focal", "ubuntu", "20.04"),
        ("jammy", "ubuntu", "22.04"),
        ("noble", "ubuntu", "24.04"),
        ("lts/dubnium", "node", "10"),
        ("lts/erbium", "node", "12"),
        ("lts/fermium", "node", "14"),
        ("lts/gallium", "node", "16"),
        ("lts/hydrogen", "node", "18"),
        ("lts/iron", "node", "20"),
        ("lts/jod", "node", "22"),
    ];

    /// <summary>Product and version of a runtime fact; null where nothing definite is said (a range, <c>lts/*</c>).</summary>
    public static (string Product, string Version)? Of(string product, string requirement)
    {
        string text = requirement.Trim().TrimStart('v', '=', ' ');
        var named = Array.Find(Codenames, c => c.Name == requirement.Trim());
        if (named.Name is not null)
        {
            return (named.Product, named.Version);
        }

        return product switch
        {
            "dotnet" => DotNet(text),
            "java" => Java(text),
            _ => Digits(text) is { Length: > 0 } version ? (product, version) : null,
        };
    }

    /// <summary>The operating system that a tag names beside the product: <c>3.9-slim-buster</c>, <c>18-alpine3.16</c>.</summary>
    public static (string Product, string Version)? SystemOf(string tag)
    {
        foreach (string word in tag.Split('-'))
        {
            var codename = Array.Find(Codenames, c => c.Name == word);
            if (codename.Name is not null)
            {
                return (codename.Product, codename.Version);
            }

            if (word.StartsWith("alpine", StringComparison.Ordinal) && Digits(word[6..]) is { Length: > 0 } alpine)
            {
                return ("alpine", alpine);
            }
        }

        return null;
    }

    private static (string Product, string Version)? DotNet(string text)
    {
        // Target framework monikers (Microsoft, "Target frameworks in SDK-style projects"): net8.0-windows, netcoreapp3.1, net472, v4.7.2;
        // SDK versions: 8.0.100.
        if (text.StartsWith("netcoreapp", StringComparison.Ordinal))
        {
            return ("dotnet", Digits(text[10..]));
        }

        string number = text.StartsWith("net", StringComparison.Ordinal) ? text[3..] : text;
        if (
            number.Length is 2 or 3
            && number.All(char.IsAsciiDigit)
            && number[0] is '3' or '4'
            && text.StartsWith("net", StringComparison.Ordinal)
        )
        {
            return ("dotnet-framework", string.Join('.', number.ToCharArray()));
        }

        string digits = Digits(number);
        return digits.Length == 0 ? null
            : digits.StartsWith("4.", StringComparison.Ordinal) ? ("dotnet-framework", digits)
            : ("dotnet", digits);
    }

    private static (string Product, string Version)? Java(string text)
    {
        string digits = Digits(
            text.Contains('-', StringComparison.Ordinal) && !char.IsAsciiDigit(text.FirstOrDefault())
                ? text[(text.IndexOf('-', StringComparison.Ordinal) + 1)..]
                : text
        );
        return digits.Length == 0 ? null : ("java", digits.StartsWith("1.", StringComparison.Ordinal) ? digits[2..] : digits);
    }

    /// <summary>The leading digits and dots; empty for a range.</summary>
    private static string Digits(string text)
    {
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        bool isRange = end < text.Length && text.AsSpan(end).IndexOfAny(RangeSigns) >= 0;
        return isRange ? "" : text[..end].Trim('.');
    }
}
