package io.lintuan.workload.neighborhood;

import java.util.ArrayList;
import java.util.List;

/** Who lives there. Names are made up; the first two are the ones a visitor signs in as. */
public final class Neighbors {
    /** The neighbor a visitor of the demo signs in as. */
    public static final String VISITOR = "李阿姨";

    /** Uses the large text. */
    public static final String ELDERLY = "刘奶奶（82岁）";

    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林", "郭", "何", "高", "罗"
    };
    /** The past days know only people of the first six. */
    private static final String[] GIVEN = {
        "伟", "芳", "秀英", "建国", "静", "磊", "敏", "强", "丽", "军", "洋", "艳", "勇", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "玲",
        "桂英", "志强"
    };

    private Neighbors() {}

    /** Four hundred and eighty-two neighbors, always in the same order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(VISITOR, ELDERLY));
        for (String given : GIVEN) {
            for (String surname : SURNAMES) {
                names.add(surname + given);
            }
        }
        return names;
    }

    /** Three accounts that one hand moves. */
    public static List<String> ring() {
        return List.of("小号甲", "小号乙", "小号丙");
    }
}
