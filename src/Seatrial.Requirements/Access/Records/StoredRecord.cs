namespace Seatrial.Requirements.Access.Records;

/// <summary>A kind of record that an application stores: a model, a table.</summary>
/// <param name="Name">As the code or the schema names it; of several names the first in ordinal order.</param>
/// <param name="Key">What its names have in common: the same for a model and its table.</param>
/// <param name="DataClasses">What its fields hold by their names: credentials, personal, sensitive-personal, payment, health; in this
/// order.</param>
/// <param name="IsOwn">Whether the application declares it in its own folder, or one of its endpoints touches it.</param>
public sealed record StoredRecord(string Name, string Key, IReadOnlyList<string> DataClasses, bool IsOwn);
