namespace Seatrial.Engine.Documents;

/// <summary>A key of a map with its value; <paramref name="Line"/> (1-based) is the key's own.</summary>
public sealed record DocumentMember(string Key, int Line, DocumentNode Value);
