using System.Text;
using CsCheck;
using Seatrial.Engine.Configuration;

namespace Seatrial.Engine.Tests.Configuration;

/// <summary>No input makes the parser throw, and every error has a place.</summary>
public sealed class ConfigurationFuzzTests
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        Gen.OneOf<string>(
            "owner",
            "recovery",
            "rto",
            "applications",
            "path",
            ": ",
            ":",
            "\n",
            "\n  ",
            "\n    ",
            "- ",
            "- path: a\n",
            "[",
            "]",
            "{",
            "}",
            ",",
            "'",
            "\"",
            "&a ",
            "*a",
            "!!str ",
            "!<x>",
            "|",
            ">",
            "|2-\n",
            "? ",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "%TAG ! x\n",
            "\t",
            "#",
            "4h",
            "true",
            "~",
            "<<: ",
            "\r",
            "\0",
            "\uFEFF",
            "\u2028",
            "\u0085",
            "@",
            "`",
            "\\x",
            "\"\\u",
            "\"\\xZZ\""
        ),
        Gen.String[0, 6]
    );

    [Fact]
    public void Survives_random_yaml() =>
        Fragment.Array[0, 40].Select(string.Concat).Sample(text => HoldsFor(Encoding.UTF8.GetBytes(text)), iter: 5_000);

    [Fact]
    public void Survives_random_bytes() => Gen.Byte.Array[0, 200].Sample(HoldsFor, iter: 3_000);

    private static bool HoldsFor(byte[] bytes) =>
        ConfigurationParser.Parse(bytes, "seatrial.yaml").Errors.All(e => e.Line >= 1 && e.Column >= 1 && e.Message.Length > 0);
}
