using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>Kept with a record that was made and is not stored yet.</summary>
/// <param name="Entity">Name of the model.</param>
internal sealed record NewRecord(string Entity, ClassSymbol? Model);
