namespace Pilar.Arena.Tools.Training;

/// <summary>A sentence, and what its tokens are.</summary>
internal interface ILesson
{
    /// <summary>A label for each token.</summary>
    byte[] Truth { get; }

    /// <summary>The features of the tokens, as many for each, one token after the other.</summary>
    /// <param name="forgetting">Takes away, of some, what would be learned by heart; nothing, when there is none.</param>
    uint[] Features(Random? forgetting);
}
