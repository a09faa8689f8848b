using System.Text;
using CsCheck;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

public class ShownTextTests
{
    private static readonly string[] Pieces =
    [
        "password",
        "hunter2",
        "export",
        "set",
        "the",
        "key",
        " ",
        " ",
        " ",
        "\t",
        "=",
        ":",
        "#",
        "'",
        "\"",
        "?",
        ">",
        "[",
        "]",
        ";",
        "-",
        "\\",
        "\n",
        "\n",
        "\r\n",
    ];

    [Fact]
    public void Passing_over_prose_loses_no_setting()
    {
        int found = 0;
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[1, 30]
            .Select(string.Concat)
            .Sample(
                shown =>
                {
                    byte[] text = Encoding.ASCII.GetBytes(shown);
                    var values = new ReadValues();
                    ShownText.Read(text, 0, text.Length, default, values);
                    string[] expected = LineByLine(text);
                    Assert.Equal(expected, values.Values.Select(v => $"{v.Key} {v.Value}"));
                    found += expected.Length;
                },
                iter: 3000,
                threads: 1
            );
        Assert.NotEqual(0, found);
    }

    private static string[] LineByLine(byte[] text)
    {
        var values = new ReadValues();
        for (int at = 0; at < text.Length; )
        {
            int end = Lines.End(text, at);
            NoteLabels.Read(text, at, end, values);
            int before = values.Values.Count;
            SettingLines.Read(text, at, end, values);
            if (values.Values.Count == before && ShellText.MayAssign(text.AsSpan(at, end - at)))
            {
                ShellText.Read(text, at, end, values);
            }

            at = Lines.Next(text, end);
        }

        return [.. values.Values.Select(v => $"{v.Key} {v.Value}")];
    }
}
