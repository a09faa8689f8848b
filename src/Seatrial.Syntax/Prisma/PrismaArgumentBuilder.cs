using System.Text;

namespace Seatrial.Syntax.Prisma;

/// <summary>Puts one argument together from its tokens.</summary>
internal sealed class PrismaArgumentBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _items = [];
    private string? _name;
    private bool _isList;

    public string Text => _text.ToString();

    /// <summary>Adds a token; <paramref name="depth"/> counts the brackets that are open behind it.</summary>
    public void Add(PrismaToken token, int depth)
    {
        if (token.Kind == PrismaTokenKind.EndOfLine)
        {
            return;
        }

        if (depth == 0 && _name is null && token.Is(":"))
        {
            _name = Text;
            _text.Clear();
            return;
        }

        _isList |= _text.Length == 0 && token.Is("[");
        if (_isList && depth == 1 && token.Kind is PrismaTokenKind.Word or PrismaTokenKind.Text)
        {
            _items.Add(token.Text);
        }

        _text.Append(token.Text);
    }

    public void AddTo(List<PrismaArgument> arguments)
    {
        if (_text.Length > 0 || _name is not null)
        {
            arguments.Add(new PrismaArgument(_name, Text, _items));
        }
    }
}
