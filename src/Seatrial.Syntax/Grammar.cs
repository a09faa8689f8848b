using System.Runtime.InteropServices;
using System.Text;
using Seatrial.Syntax.Native;

namespace Seatrial.Syntax;

/// <summary>
/// The grammar of a language: immutable, shared by every thread. Its kinds of nodes and its fields are looked up by name once, where a
/// table is made; a name that the grammar does not have is a defect and throws there, not when the first file is read.
/// </summary>
public sealed class Grammar
{
    /// <summary>The kind of what the parser could not read.</summary>
    public const ushort ErrorKind = ushort.MaxValue;

    private readonly string[] _kindNames;

    internal unsafe Grammar(string name)
    {
        NativeLibraryLoader.Ensure();
        Name = name;
        Span<byte> utf8 = stackalloc byte[32];
        utf8[Encoding.UTF8.GetBytes(name, utf8)] = 0;
        fixed (byte* start = utf8)
        {
            Language = NativeMethods.Language(start);
        }

        if (Language == 0)
        {
            throw new ArgumentException($"The library has no grammar '{name}'.", nameof(name));
        }

        _kindNames = new string[NativeMethods.KindCount(Language)];
        for (int kind = 0; kind < _kindNames.Length; kind++)
        {
            _kindNames[kind] = Marshal.PtrToStringUTF8(NativeMethods.KindName(Language, (ushort)kind)) ?? "";
        }
    }

    /// <summary>The name as tree-sitter spells it, such as <c>c_sharp</c>.</summary>
    public string Name { get; }

    /// <summary>One more than the largest kind but <see cref="ErrorKind"/>: the length of a table by kind.</summary>
    public int KindCount => _kindNames.Length;

    internal nint Language { get; }

    /// <summary>The kind of a named node, such as <c>call_expression</c>.</summary>
    public ushort Kind(string name) =>
        Find(name, named: true) is var kind and not 0
            ? kind
            : throw new ArgumentException($"The grammar {Name} has no node '{name}'.", nameof(name));

    /// <summary>The kind of a node without a name: an operator, a keyword or punctuation, such as <c>+=</c>.</summary>
    public ushort Token(string text) =>
        Find(text, named: false) is var kind and not 0
            ? kind
            : throw new ArgumentException($"The grammar {Name} has no token '{text}'.", nameof(text));

    /// <summary>A field, such as <c>arguments</c>.</summary>
    public unsafe ushort Field(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        fixed (byte* start = utf8)
        {
            return NativeMethods.FieldFor(Language, start, (uint)utf8.Length) is var field and not 0
                ? field
                : throw new ArgumentException($"The grammar {Name} has no field '{name}'.", nameof(name));
        }
    }

    /// <summary>The name of a kind; <c>ERROR</c> for what could not be read.</summary>
    public string KindName(ushort kind) => kind < _kindNames.Length ? _kindNames[kind] : "ERROR";

    public override string ToString() => Name;

    private unsafe ushort Find(string name, bool named)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        fixed (byte* start = utf8)
        {
            return NativeMethods.KindFor(Language, start, (uint)utf8.Length, named ? 1 : 0);
        }
    }
}
