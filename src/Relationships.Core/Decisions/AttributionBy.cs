namespace Relationships.Decisions;

/// <summary>To what relationship gains are attributed.</summary>
public enum AttributionBy
{
    /// <summary>The people who acted for the counterpart.</summary>
    Representative,

    /// <summary>The kinds of event: gestures, offers, ...</summary>
    Kind,

    /// <summary>The channels.</summary>
    Channel,
}
