using System.Text;
using Seatrial.Engine.Rotations;

namespace Seatrial.Engine.Tests.Rotations;

public sealed class RotationFileTests
{
    private static readonly DateOnly Day = new(2026, 1, 31);

    private static RotationResult Parse(string text) => RotationFile.Parse(Encoding.UTF8.GetBytes(text), RotationLog.FilePath);

    private static RotationRecord Rotated(string name, DateOnly day) =>
        new()
        {
            Secret = name,
            Act = RotationAct.Rotated,
            Date = day,
        };

    [Fact]
    public void What_is_written_is_read_again()
    {
        RotationRecord[] records =
        [
            Rotated("null", Day) with
            {
                By = "O'Neil: team #1",
                Note = "it's {odd}, [yes]",
            },
            new()
            {
                Finding = "0123abcd",
                Act = RotationAct.Revoked,
                Date = Day.AddDays(-400),
            },
        ];

        var read = Parse(RotationFile.Write(new RotationLog(records)));

        Assert.Empty(read.Errors);
        Assert.Equal(
            records.OrderBy(r => r.Subject, StringComparer.Ordinal),
            read.Log.Records.Select(r => r with { Location = new(RotationLog.FilePath) }).OrderBy(r => r.Subject, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Lines_are_sorted_so_that_the_order_of_writing_leaves_no_trace()
    {
        RotationRecord[] records = [Rotated("B", Day), Rotated("A", Day.AddDays(1)), Rotated("A", Day)];

        string text = RotationFile.Write(new RotationLog(records));

        Assert.Equal(text, RotationFile.Write(new RotationLog(records.Reverse())));
        Assert.Equal(
            [
                "- {secret: 'A', date: 2026-01-31, act: rotated}",
                "- {secret: 'A', date: 2026-02-01, act: rotated}",
                "- {secret: 'B', date: 2026-01-31, act: rotated}",
            ],
            text.Split('\n')[1..4]
        );
    }

    [Fact]
    public void The_latest_record_of_a_secret_counts()
    {
        var log = new RotationLog([
            Rotated("A", Day),
            Rotated("A", Day.AddDays(-90)),
            new()
            {
                Finding = "f1",
                Act = RotationAct.Revoked,
                Date = Day,
            },
        ]);

        Assert.Equal(Day, log.LastOfSecret("A")?.Date);
        Assert.Equal(RotationAct.Revoked, log.LastOfFinding("f1")?.Act);
        Assert.Null(log.LastOfSecret("f1"));
        Assert.Null(log.LastOfSecret("a"));
    }

    [Fact]
    public void The_same_record_twice_is_one()
    {
        var log = Parse("- {secret: A, date: 2026-01-31, act: rotated}\n").Log;

        Assert.Same(log, log.With(Rotated("A", Day)));
        Assert.Equal(2, log.With(Rotated("A", Day) with { By = "Ana" }).Records.Count);
    }

    [Theory]
    [InlineData("secret: A\n", "must hold a list of records")]
    [InlineData("- A\n", "must be a group of keys")]
    [InlineData("- {secret: A, act: rotated}\n", "needs 'date: 2026-01-31'")]
    [InlineData("- {secret: A, date: 2026-01-31}\n", "needs 'act: rotated'")]
    [InlineData("- {secret: A, date: 31.1.2026, act: rotated}\n", "must be a day such as 2026-01-31")]
    [InlineData("- {secret: A, date: 2026-01-31, act: rotate}\n", "did you mean 'rotated'?")]
    [InlineData("- {secret: A, finding: b, date: 2026-01-31, act: revoked}\n", "either a secret or a finding")]
    [InlineData("- {date: 2026-01-31, act: revoked}\n", "either a secret or a finding")]
    [InlineData("- {secret: A, date: 2026-01-31, act: rotated, who: me}\n", "unknown key 'who'")]
    [InlineData("- {secret: 'a b', date: 2026-01-31, act: rotated}\n", "letters, digits and")]
    [InlineData("- {secret: A\n", "not valid YAML")]
    public void A_mistake_is_named_with_its_line(string text, string message)
    {
        var error = Assert.Single(Parse(text).Errors, e => e.Message.Contains(message, StringComparison.Ordinal));

        Assert.StartsWith(".seatrial/rotations.yaml:", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_record_is_an_empty_log() => Assert.Empty(Parse("# nothing yet\n").Log.Records);
}
