package io.lintuan.workload.neighborhood;

import java.util.List;

/** Something that is sold, at an everyday price in minor units. */
public record Product(String id, String title, String unit, long priceMinor) {

    public static final List<Product> ALL = List.of(
            new Product("grape-shine-muscat", "阳光玫瑰葡萄", "5斤", 3_990),
            new Product("apple-luochuan", "洛川苹果", "10斤", 4_580),
            new Product("orange-gannan", "赣南脐橙", "10斤", 3_680),
            new Product("strawberry-dandong", "丹东草莓", "3斤", 5_990),
            new Product("blueberry-yunnan", "云南蓝莓", "4盒", 4_990),
            new Product("kiwi-zhouzhi", "周至猕猴桃", "5斤", 2_980),
            new Product("tomato-panjin", "盘锦碱地柿子", "5斤", 2_680),
            new Product("potato-dingxi", "定西土豆", "10斤", 1_980),
            new Product("cabbage-leafy", "上海青", "3斤", 990),
            new Product("rice-wuchang", "五常大米", "10kg", 8_900),
            new Product("millet-mizhi", "米脂小米", "5斤", 3_280),
            new Product("noodles-handmade", "手工挂面", "4斤", 1_890),
            new Product("eggs-free-range", "散养土鸡蛋", "30枚", 3_580),
            new Product("chicken-yellow", "清远鸡", "1只", 6_880),
            new Product("pork-ribs", "黑猪肋排", "2斤", 7_980),
            new Product("hairtail-zhoushan", "舟山带鱼段", "3斤", 5_680),
            new Product("prawns-ecuador", "白虾", "4斤", 9_900),
            new Product("tofu-old", "石磨老豆腐", "2块", 680),
            new Product("milk-fresh", "鲜牛奶", "12瓶", 4_280),
            new Product("yogurt-plain", "无糖酸奶", "8杯", 2_980),
            new Product("tea-anji", "安吉白茶", "150g", 16_800),
            new Product("honey-jujube", "枣花蜜", "1kg", 4_880),
            new Product("walnut-xinjiang", "新疆薄皮核桃", "4斤", 3_980),
            new Product("paper-tissue", "抽纸", "24包", 3_290));
}
