namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>A table, view or function with its schema, as PostgreSQL folds names.</summary>
internal readonly record struct TableName(string Schema, string Name) : IComparable<TableName>
{
    public int CompareTo(TableName other) =>
        (string.CompareOrdinal(Schema, other.Schema), string.CompareOrdinal(Name, other.Name)).CompareTo((0, 0));

    public const string Public = "public";

    public static TableName AuthUsers { get; } = new("auth", "users");

    public static TableName StorageObjects { get; } = new("storage", "objects");

    public override string ToString() => $"{Schema}.{Name}";

    /// <summary>As it is written in a statement that fixes something.</summary>
    public string Quoted => $"{Quote(Schema)}.{Quote(Name)}";

    public static string Quote(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => c is '_' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            ? name
            : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
