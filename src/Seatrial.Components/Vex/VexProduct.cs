namespace Seatrial.Components.Vex;

/// <summary>What a statement is about: a product, or packages as parts of it.</summary>
/// <param name="Product">Null where the statement stands for the package wherever it is used.</param>
/// <param name="Parts">Empty: the product as a whole.</param>
public sealed record VexProduct(VexComponent? Product, IReadOnlyList<VexComponent> Parts);
