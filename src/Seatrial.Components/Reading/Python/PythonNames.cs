namespace Seatrial.Components.Reading.Python;

/// <summary>Names of projects on PyPI.</summary>
internal static class PythonNames
{
    /// <summary>Runs of <c>- _ .</c> are one dash and case does not count (PEP 503).</summary>
    public static string Normalize(string name)
    {
        Span<char> buffer = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            bool isDash = c is '-' or '_' or '.';
            if (!isDash || length == 0 || buffer[length - 1] != '-')
            {
                buffer[length++] = isDash ? '-' : char.ToLowerInvariant(c);
            }
        }

        return new string(buffer[..length]);
    }

    /// <summary>Letters, digits, <c>. - _</c>, a letter or digit at both ends (core metadata, Name).</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > 255 || !char.IsAsciiLetterOrDigit(name[0]) || !char.IsAsciiLetterOrDigit(name[^1]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Names of groups, extras and files that people give to what ships nothing.</summary>
    public static bool IsDevelopmentWord(string word) =>
        word.ToLowerInvariant()
            is "dev"
                or "develop"
                or "development"
                or "test"
                or "tests"
                or "testing"
                or "lint"
                or "linting"
                or "docs"
                or "doc"
                or "typing"
                or "types"
                or "ci"
                or "qa"
                or "check"
                or "format"
                or "benchmark"
                or "bench"
                or "release"
                or "build";
}
