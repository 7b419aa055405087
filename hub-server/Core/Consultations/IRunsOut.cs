namespace CsoNet.Collab.Consultations;

/// <summary>An event after which a clock decides something, unless another event sets the clock first.</summary>
internal interface IRunsOut
{
    /// <summary>When, by which verb, on which request; null where the clock stands.</summary>
    (long At, string Verb, long Request)? RunsOut { get; }
}
