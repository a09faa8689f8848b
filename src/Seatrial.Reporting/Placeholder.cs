namespace Seatrial.Reporting;

internal static class Placeholder;
