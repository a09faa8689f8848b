using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

/// <summary>The whole of native/syntax.h. Everything else about a tree is read from its array.</summary>
internal static unsafe partial class NativeMethods
{
    /// <summary><c>SEATRIAL_ABI</c> of native/syntax.h.</summary>
    public const uint ExpectedAbi = 2;

    private const string Library = NativeLibraryLoader.Name;

    [LibraryImport(Library, EntryPoint = "seatrial_language")]
    public static partial nint Language(byte* name);

    [LibraryImport(Library, EntryPoint = "seatrial_parser_new")]
    public static partial nint NewParser();

    [LibraryImport(Library, EntryPoint = "seatrial_parser_delete")]
    public static partial void DeleteParser(nint parser);

    [LibraryImport(Library, EntryPoint = "seatrial_parse")]
    public static partial int Parse(ParserHandle parser, nint language, byte* text, uint length, NativeLimits* limits, NativeTree* result);

    [LibraryImport(Library, EntryPoint = "seatrial_tree_free")]
    public static partial void FreeTree(NativeTree* tree);

    [LibraryImport(Library, EntryPoint = "seatrial_kind_count")]
    public static partial uint KindCount(nint language);

    [LibraryImport(Library, EntryPoint = "seatrial_kind_name")]
    public static partial nint KindName(nint language, ushort kind);

    [LibraryImport(Library, EntryPoint = "seatrial_kind_for")]
    public static partial ushort KindFor(nint language, byte* name, uint length, int named);

    [LibraryImport(Library, EntryPoint = "seatrial_field_for")]
    public static partial ushort FieldFor(nint language, byte* name, uint length);

    [LibraryImport(Library, EntryPoint = "seatrial_sql_parse")]
    public static partial void ParseSql(byte* text, NativeSql* result);

    [LibraryImport(Library, EntryPoint = "seatrial_plpgsql_parse")]
    public static partial void ParsePlpgsql(byte* text, NativeSql* result);

    [LibraryImport(Library, EntryPoint = "seatrial_sql_free")]
    public static partial void FreeSql(NativeSql* result);

    [LibraryImport(Library, EntryPoint = "seatrial_inflater_new")]
    public static partial nint NewInflater();

    [LibraryImport(Library, EntryPoint = "seatrial_inflater_delete")]
    public static partial void DeleteInflater(nint inflater);

    [LibraryImport(Library, EntryPoint = "seatrial_inflate")]
    public static partial int Inflate(InflaterHandle inflater, byte* source, ulong length, byte* target, ulong size);
}
