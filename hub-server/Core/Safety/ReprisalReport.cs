namespace CsoNet.Collab.Safety;

/// <summary>What somebody tells the safety officers. Who they are is in it only where they write it themselves.</summary>
/// <param name="Words">What happened, or is feared.</param>
/// <param name="Contact">How and when they can be reached safely.</param>
/// <param name="Room">The room from which the form was opened, if it was one.</param>
/// <param name="Lang">The language of the form.</param>
public sealed record ReprisalReport(string Words, string? Contact, string? Room, string Lang);

/// <summary>A report that was opened, with the receipt that its writer has.</summary>
public sealed record OpenedReport(Guid Id, string Receipt, long At, ReprisalReport? Report);
