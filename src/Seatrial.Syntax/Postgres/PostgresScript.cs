using System.Text;

namespace Seatrial.Syntax.Postgres;

/// <summary>A text of SQL and its statements in order.</summary>
public sealed class PostgresScript
{
    private LineMap? _lines;

    internal PostgresScript(ReadOnlyMemory<byte> text, IReadOnlyList<PostgresStatement> statements, ParseStatus status)
    {
        Text = text;
        Statements = statements;
        Status = status;
    }

    public ReadOnlyMemory<byte> Text { get; }

    public IReadOnlyList<PostgresStatement> Statements { get; }

    /// <summary><see cref="ParseStatus.TooLarge"/> when nothing was read; each statement has a status of its own.</summary>
    public ParseStatus Status { get; }

    public LineMap Lines => _lines ??= new LineMap(Text.Span);

    /// <summary>The line of a byte offset, from 1.</summary>
    public int LineOf(int offset) => Lines.Find(offset).Line;

    public ReadOnlyMemory<byte> Utf8(PostgresStatement statement) => Text[statement.Start..statement.End];

    public string TextOf(PostgresStatement statement) => Encoding.UTF8.GetString(Utf8(statement).Span);
}
