namespace Seatrial.Engine.Documents;

/// <summary>A bound of <see cref="DocumentLimits"/> was hit; never leaves this folder.</summary>
internal sealed class DocumentLimitException(string message) : Exception(message);
