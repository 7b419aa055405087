namespace CsoNet.Collab.Foundations;

/// <summary>
/// A store did not answer, or its answer was lost. What was asked for may or may not have been done:
/// whoever catches this looks before trying again.
/// </summary>
public sealed class StoreAwayException(string message, Exception? inner = null) : Exception(message, inner);
